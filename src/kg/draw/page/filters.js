// The legend and the filters: classes, relations, statuses, documents and years, each with its count.

const MANY_DOCUMENTS = 10;

function counted(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) || 0) + 1);
  return counts;
}

const COUNTS = {
  class: counted(things.map((thing) => thing.class)),
  relation: counted(statements.map((statement) => statement.relation)),
  status: counted(things.flatMap((thing) => (thing.statuses.length ? thing.statuses : [NO_STATUS]))),
  document: counted(things.flatMap((thing) => thing.documents)),
};

function buildFilters() {
  const open = new Map([...document.querySelectorAll("#filter-body > details")].map((d) => [d.id, d.open]));
  const sections = [
    choices("class", say("classes"), data.classes.map((term, i) => [i, termName(term), classIcon(i)])),
    choices("relation", say("relations"), data.relations.map((term, i) => [i, termName(term)])),
    choices("status", say("statuses"), [...data.statuses.map((term, i) => [i, termName(term)]), [NO_STATUS, say("noStatus")]]),
    years(),
    groupList(),
    choices("document", say("documents"), data.documents.map((_, i) => [i, documentTitle(i)])),
  ].filter(Boolean);
  byId("filter-body").replaceChildren(...sections);
  for (const [id, isOpen] of open) if (byId(id)) byId(id).open = isOpen;
}

// One group of tick boxes; the most frequent choice first.
function choices(kind, title, options) {
  const counts = COUNTS[kind];
  const present = options.filter(([value]) => counts.get(value)).sort((a, b) => counts.get(b[0]) - counts.get(a[0]));
  if (!present.length) return null;
  const rows = present.map(([value, name, icon]) => choice(kind, value, name, icon, counts.get(value)));
  const list = element("ul", {}, ...rows);
  const find = present.length > MANY_DOCUMENTS && kind === "document" ? narrowing(rows, title) : null;
  return element(
    "details", { id: `filter-${kind}`, open: kind !== "document" || present.length <= MANY_DOCUMENTS },
    element("summary", {}, title, element("span", { class: "count" }, String(present.length))),
    element("div", { class: "small-actions" },
      action(say("all"), () => { state.off[kind].clear(); changed(); }),
      action(say("none"), () => { for (const [value] of present) state.off[kind].add(value); changed(); })),
    find, list,
  );
}

function choice(kind, value, name, icon, count) {
  const box = element("input", {
    type: "checkbox", "data-kind": kind, "data-value": value, checked: !state.off[kind].has(value),
    onchange: (event) => {
      if (event.target.checked) state.off[kind].delete(value);
      else state.off[kind].add(value);
      changed();
    },
  });
  const only = element("button", { class: "only", title: name, onclick: () => showOnly(kind, value) }, "1");
  only.textContent = language === "zh" ? "仅" : "only";
  only.setAttribute("aria-label", `${only.textContent} ${name}`);
  return element("li", { "data-name": name }, element("label", {}, box, icon || "", element("span", { class: "term", title: name }, name)), only,
    element("span", { class: "count" }, String(count)));
}

function showOnly(kind, value) {
  for (const other of COUNTS[kind].keys()) {
    if (other === value) state.off[kind].delete(other);
    else state.off[kind].add(other);
  }
  changed();
}

function narrowing(rows, title) {
  return element("input", {
    type: "search", class: "narrow", "aria-label": `${say("search")}: ${title}`, placeholder: say("search"),
    oninput: (event) => { for (const row of rows) row.hidden = !row.dataset.name.includes(event.target.value.trim()); },
  });
}

function years() {
  const known = [...new Set([...things, ...statements].flatMap((item) => item.years))].sort();
  if (!known.length) return null;
  const pick = (end, name) => element(
    "select", { id: `year-${end}`, "aria-label": `${say("years")} ${name}`,
      onchange: (event) => { state.years[end] = event.target.value ? Number(event.target.value) : null; changed(); } },
    element("option", { value: "" }, "—"), ...known.map((year) => element("option", { value: year }, say("year", year))));
  const undated = element("input", { id: "year-undated", type: "checkbox",
    onchange: (event) => { state.years.undated = event.target.checked; changed(); } });
  return element(
    "details", { id: "filter-years", open: true }, element("summary", {}, say("years")),
    element("div", { class: "years" }, say("from"), pick("from", say("from")), say("to"), pick("to", say("to"))),
    element("label", {}, undated, say("undated")));
}

function groupList() {
  if (!data.groups.length) return null;
  const rows = data.groups.map((_, i) => element("li", {}, element("label", {},
    element("input", { type: "checkbox", "data-group": i, onchange: () => toggleGroup(i) }), element("span", { class: "term" }, groupName(i)))));
  return element("details", { id: "filter-groups" }, element("summary", {}, say("groups"), element("span", { class: "count" }, String(rows.length))),
    element("ul", {}, ...rows));
}

// Bring the boxes in step with the state, without building them anew (focus stays where it is).
function refreshFilters() {
  for (const box of document.querySelectorAll("#filter-body input[data-kind]")) {
    box.checked = !state.off[box.dataset.kind].has(Number(box.dataset.value));
  }
  for (const box of document.querySelectorAll("#filter-body input[data-group]")) box.checked = state.open.has(Number(box.dataset.group));
  for (const end of ["from", "to"]) if (byId(`year-${end}`)) byId(`year-${end}`).value = state.years[end] ?? "";
  if (byId("year-undated")) byId("year-undated").checked = state.years.undated;
}
