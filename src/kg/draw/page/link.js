// The address of a view: what is selected, filtered and listed stands after the # and can be sent to someone.

const FILTERS = {
  class: { to: (i) => data.classes[i].id, from: (name) => data.classes.findIndex((term) => term.id === name) },
  relation: { to: (i) => data.relations[i].id, from: (name) => data.relations.findIndex((term) => term.id === name) },
  status: { to: (i) => (i === NO_STATUS ? "none" : data.statuses[i].id), from: (name) => data.statuses.findIndex((term) => term.id === name) },
  document: { to: (i) => data.documents[i].name, from: (name) => data.documents.findIndex((source) => source.name === name) },
};

function writeAddress() {
  const address = new URLSearchParams();
  const selection = state.selection;
  if (selection) address.set(selection.kind, SELECTIONS[selection.kind].to(selection));
  for (const [kind, { to }] of Object.entries(FILTERS)) {
    if (state.off[kind].size) address.set(`no-${kind}`, [...state.off[kind]].sort((a, b) => a - b).map(to).join("|"));
  }
  const { from, to, undated } = state.years;
  if (from !== null || to !== null) address.set("years", `${from ?? ""}-${to ?? ""}`);
  if (!undated) address.set("undated", "no");
  if (state.table) address.set("list", state.table);
  if (language !== data.language) address.set("lang", language);
  return address.toString() ? `#${address}` : "";
}

const SELECTIONS = {
  thing: { to: ({ id }) => things[id].iri, from: (text) => (byIri.has(text) ? { id: byIri.get(text) } : null) },
  statement: {
    to: ({ id }) => [things[statements[id].subject].iri, data.relations[statements[id].relation].id, things[statements[id].object].iri].join("|"),
    from: (text) => {
      const [subject, relation, object] = text.split("|");
      const found = statements.find((s) => things[s.subject].iri === subject && data.relations[s.relation].id === relation && things[s.object].iri === object);
      return found ? { id: found.id } : null;
    },
  },
  figure: {
    to: ({ id, at }) => things[id].figures[at].iri,
    from: (text) => {
      for (const thing of things) {
        const at = thing.figures.findIndex((figure) => figure.iri === text);
        if (at >= 0) return { id: thing.id, at };
      }
      return null;
    },
  },
  group: { to: ({ id }) => String(id), from: (text) => (data.groups[Number(text)] ? { id: Number(text) } : null) },
  path: {
    to: ({ ids }) => [things[ids[0]].iri, things[ids[ids.length - 1]].iri].join("|"),
    from: (text) => {
      const ends = text.split("|").map((iri) => byIri.get(iri));
      const ids = ends.includes(undefined) ? null : shortestPath(...ends);
      return ids ? { ids } : null;
    },
  },
};

// Take the state from the address; what it names and the file does not hold is left alone.
function readAddress() {
  const address = new URLSearchParams(location.hash.slice(1));
  if (address.has("lang") && WORDS[address.get("lang")]) language = address.get("lang");
  for (const [kind, { from }] of Object.entries(FILTERS)) {
    const names = (address.get(`no-${kind}`) || "").split("|").filter(Boolean);
    state.off[kind] = new Set(names.map((name) => (kind === "status" && name === "none" ? NO_STATUS : from(name))).filter((i) => i >= NO_STATUS && (i >= 0 || kind === "status")));
  }
  const [from, to] = (address.get("years") || "-").split("-").map((year) => (year ? Number(year) : null));
  state.years = { from, to, undated: address.get("undated") !== "no" };
  state.table = address.get("list") in LISTS ? address.get("list") : null;
  state.selection = null;
  for (const [kind, { from: read }] of Object.entries(SELECTIONS)) {
    const found = address.has(kind) ? read(address.get(kind)) : null;
    if (found) state.selection = { kind, ...found };
  }
  if (state.selection) reveal(involved(state.selection));
}

function keepAddress() {
  try {
    history.replaceState(null, "", writeAddress() || location.pathname + location.search);
  } catch {
    // A page inside a notebook cell has no address of its own.
  }
}

async function copyLink() {
  try {
    await navigator.clipboard.writeText(location.href);
    announce(say("linkCopied"));
  } catch {
    announce(say("linkFailed"));
  }
}
