// The shortest way between two things over the relations that the filters let through.

function shortestPath(from, to) {
  const before = new Map([[from, null]]);
  let frontier = [from];
  while (frontier.length && !before.has(to)) {
    const next = [];
    for (const id of frontier) {
      for (const statement of touching[id]) {
        const other = otherEnd(statement, id);
        if (before.has(other) || !statementPasses(statement) || !thingPasses(other)) continue;
        before.set(other, id);
        next.push(other);
      }
    }
    frontier = next.sort((a, b) => things[b].rank - things[a].rank || a - b); // among equals through the better known
  }
  if (!before.has(to)) return null;
  const path = [];
  for (let id = to; id !== null; id = before.get(id)) path.unshift(id);
  return path;
}

function showPath(from, to) {
  const ids = shortestPath(from, to);
  if (!ids) return announce(say("noPath", things[from].name, things[to].name));
  goTo({ kind: "path", ids });
  return announce(say("pathFound", things[from].name, things[to].name, ids.length - 1));
}
