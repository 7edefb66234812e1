// What the reader has chosen, and what is visible because of it.

const NO_STATUS = -1;

const state = {
  shown: new Set(things.filter((thing) => thing.shown).map((thing) => thing.id)),
  hidden: new Set(),
  open: new Set(),
  pinned: new Set(),
  off: { class: new Set(), relation: new Set(), status: new Set(), document: new Set() },
  years: { from: null, to: null, undated: true },
  selection: null, // {kind: "thing" | "statement" | "group", id} | {kind: "figure", id, at} | {kind: "path", ids}
  table: null, // "things" | "relations" | "figures" when the list is shown
  motion: false,
};

// Called after every change of `state`; main.js fills it in.
const listeners = [];

function changed() {
  for (const listener of listeners) listener();
}

function passesYears(years) {
  const { from, to, undated } = state.years;
  if (from === null && to === null) return true;
  if (!years.length) return undated;
  return years.some((year) => (from === null || year >= from) && (to === null || year <= to));
}

function passesDocuments(documents) {
  return !state.off.document.size || !documents.length || documents.some((d) => !state.off.document.has(d));
}

// Whether the filters let a thing through; what is pinned always passes.
function thingPasses(id) {
  const thing = things[id];
  if (state.pinned.has(id)) return true;
  if (state.off.class.has(thing.class)) return false;
  const statuses = thing.statuses.length ? thing.statuses : [NO_STATUS];
  if (statuses.every((status) => state.off.status.has(status))) return false;
  return passesDocuments(thing.documents) && passesYears(thing.years);
}

function statementPasses(statement) {
  return !state.off.relation.has(statement.relation) && passesDocuments(statement.documents) && passesYears(statement.years);
}

function isUnfolded(id) {
  if (state.hidden.has(id)) return false;
  return state.shown.has(id) || state.pinned.has(id) || state.open.has(groupOf.get(id));
}

// What is on the canvas now: things, statements between them, closed groups with how many they hold, and
// how many relations run between a group and each thing or group beside it.
function visible() {
  const ids = new Set(things.map((t) => t.id).filter((id) => isUnfolded(id) && thingPasses(id)));
  const groups = new Map();
  const place = new Map([...ids].map((id) => [id, id]));
  data.groups.forEach((group, number) => {
    if (state.open.has(number)) return;
    const inside = group.members.filter((id) => !ids.has(id) && !state.hidden.has(id) && thingPasses(id));
    if (!inside.length) return;
    groups.set(number, inside);
    for (const id of inside) place.set(id, `g${number}`);
  });
  const links = [];
  const bundles = new Map();
  for (const statement of statements) {
    const from = place.get(statement.subject);
    const to = place.get(statement.object);
    if (from === undefined || to === undefined || from === to || !statementPasses(statement)) continue;
    if (typeof from === "number" && typeof to === "number") links.push(statement);
    else {
      const key = [from, to].map(String).sort().join("~");
      bundles.set(key, (bundles.get(key) || 0) + 1);
    }
  }
  return { ids, groups, links, bundles };
}

function select(selection) {
  state.selection = selection;
  if (selection) reveal(involved(selection));
  changed();
}

// The things a selection speaks of.
function involved(selection) {
  if (!selection) return [];
  if (selection.kind === "thing" || selection.kind === "figure") return [selection.id];
  if (selection.kind === "statement") return [statements[selection.id].subject, statements[selection.id].object];
  return selection.kind === "path" ? selection.ids : [];
}

// Bring things onto the canvas that are folded away or hidden.
function reveal(ids) {
  for (const id of ids) {
    state.hidden.delete(id);
    if (!isUnfolded(id)) state.shown.add(id);
  }
}

function expand(id) {
  const fresh = neighbours(id).filter((other) => !isUnfolded(other));
  reveal(fresh);
  changed();
  announce(say("expanded", fresh.length));
}

// Take away the neighbours that nothing else on the canvas holds.
function collapse(id) {
  const { ids } = visible();
  for (const other of neighbours(id)) {
    const elsewhere = neighbours(other).some((third) => third !== id && ids.has(third));
    if (!elsewhere && !state.pinned.has(other)) state.hidden.add(other);
  }
  changed();
}

function hide(id) {
  state.hidden.add(id);
  state.pinned.delete(id);
  state.selection = null;
  changed();
  announce(say("hidden", things[id].name));
}

function togglePin(id) {
  if (!state.pinned.delete(id)) state.pinned.add(id);
  changed();
}

function toggleGroup(number) {
  if (!state.open.delete(number)) state.open.add(number);
  if (state.selection && state.selection.kind === "group") state.selection = null;
  changed();
}

function resetFilters() {
  for (const off of Object.values(state.off)) off.clear();
  state.years = { from: null, to: null, undated: true };
  state.hidden.clear();
  changed();
}
