// The data of the page, read once: things, statements, figures and which of them touch which.

const data = JSON.parse(document.getElementById("data").textContent);
const things = data.things.map((thing, id) => ({ ...thing, ...data.nodes[id], name: thing.name }));
const statements = data.statements.map((statement, id) => ({ ...statement, id }));

// A wide picture is seen from further away: its marks and lines are drawn larger, so that they stay visible.
const MARK_SCALE = (() => {
  const shown = things.filter((thing) => thing.shown);
  const span = (axis) => Math.max(...shown.map((thing) => thing[axis])) - Math.min(...shown.map((thing) => thing[axis]));
  return Math.min(1.7, Math.max(1, 0.6 * Math.max(span("x") / 1000, span("y") / 650)));
})();
for (const thing of things) thing.size *= MARK_SCALE;

// For each thing the statements it is subject or object of.
const touching = things.map(() => []);
for (const statement of statements) {
  touching[statement.subject].push(statement);
  if (statement.object !== statement.subject) touching[statement.object].push(statement);
}

// Things by rank, best first: the order in which names win room on the canvas.
const byRank = things.map((_, id) => id).sort((a, b) => things[b].rank - things[a].rank || a - b);
const groupOf = new Map(data.groups.flatMap((group, id) => group.members.map((member) => [member, id])));
const byIri = new Map(things.map((thing) => [thing.iri, thing.id]));

function neighbours(id) {
  return [...new Set(touching[id].map((s) => (s.subject === id ? s.object : s.subject)))].filter((other) => other !== id);
}

function otherEnd(statement, id) {
  return statement.subject === id ? statement.object : statement.subject;
}

function termName(term) {
  return term[language] || term.zh || term.en || term.id;
}

function className(thing) {
  return termName(data.classes[thing.class]);
}

function relationName(statement) {
  return termName(data.relations[statement.relation]);
}

function groupName(id) {
  const group = data.groups[id];
  return say("groupName", group.label, group.members.length);
}

// Python counts code points, the page UTF-16 units: 𠮷 is one of the first and two of the second.
function sliceByCodePoints(text, from, to) {
  return Array.from(text).slice(from, to).join("");
}

// Cut a name after `most` code points, never through a character.
function shortened(name, most) {
  const points = Array.from(name);
  return points.length > most ? points.slice(0, most - 1).join("") + "…" : name;
}
