// The list: the same things, relations and figures as rows, for reading, sorting and screen readers.

const ROWS = 200;
const sorting = { things: [2, -1], relations: [0, 1], figures: [0, 1] }; // column and direction of each list
let rowsShown = ROWS;

const LISTS = {
  things: {
    columns: ["name", "class", "degree", "status", "documents"],
    rows: () => things.filter((thing) => !state.hidden.has(thing.id) && thingPasses(thing.id)).map((thing) => ({
      selection: { kind: "thing", id: thing.id }, icon: thing.class,
      cells: [thing.name, className(thing), touching[thing.id].length, thing.statuses.map((s) => termName(data.statuses[s])).join("、"), thing.documents.length],
    })),
  },
  relations: {
    columns: ["subject", "relation", "object", "sentence", "document"],
    rows: () => statements.filter((s) => statementPasses(s) && thingPasses(s.subject) && thingPasses(s.object)).map((s) => ({
      selection: { kind: "statement", id: s.id }, icon: things[s.subject].class,
      cells: [things[s.subject].name, relationName(s) + (s.target ? `（${say("target")}）` : ""), things[s.object].name,
        s.quotes.length ? quotedWords(s.quotes[0]) : "", s.quotes.length ? documentTitle(s.quotes[0].document) : ""],
    })),
  },
  figures: {
    columns: ["about", "indicator", "value", "period", "document"],
    rows: () => things.filter((thing) => thingPasses(thing.id)).flatMap((thing) => thing.figures.map((figure, at) => ({
      selection: { kind: "figure", id: thing.id, at }, icon: thing.class,
      cells: [thing.name, figure.indicator, figureWords(figure), figure.period, figure.quotes.length ? documentTitle(figure.quotes[0].document) : ""],
    }))),
  },
};

function refreshTable() {
  const view = byId("table-view");
  view.hidden = !state.table;
  byId("stage").hidden = Boolean(state.table);
  byId("show-table").setAttribute("aria-pressed", String(Boolean(state.table)));
  byId("show-table").textContent = say(state.table ? "network" : "table");
  if (!state.table) return view.replaceChildren();
  const { columns, rows } = LISTS[state.table];
  const [column, direction] = sorting[state.table];
  const sorted = rows().sort((a, b) => direction * compareCells(a.cells[column], b.cells[column]) || compareCells(a.cells[0], b.cells[0]));
  const tabs = Object.keys(LISTS).map((name) => element(
    "button", { role: "tab", id: `tab-${name}`, "aria-selected": String(name === state.table), onclick: () => showTable(name) }, say(name)));
  const head = columns.map((key, i) => element(
    "th", { scope: "col", "aria-sort": i === column ? (direction > 0 ? "ascending" : "descending") : "none" },
    element("button", { title: say("sortBy", say(key)), onclick: () => sortBy(i) }, say(key), i === column ? (direction > 0 ? " ▲" : " ▼") : "")));
  const rest = sorted.length - rowsShown;
  return view.replaceChildren(
    element("div", { class: "tabs", role: "tablist" }, ...tabs, element("span", { class: "meta" }, String(sorted.length))),
    element("div", { class: "scroll", role: "tabpanel", "aria-labelledby": `tab-${state.table}`, tabindex: 0 }, element(
      "table", {}, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...sorted.slice(0, rowsShown).map(tableRow))),
    rest > 0 ? element("button", { class: "more", onclick: () => { rowsShown += ROWS; refreshTable(); } }, say("showMore", Math.min(ROWS, rest))) : ""),
  );
}

function tableRow({ selection, icon, cells }) {
  const [first, ...others] = cells;
  const open = element("button", { class: "thing", onclick: () => select(selection) }, classIcon(icon), element("span", {}, first));
  return element(
    "tr", { "aria-selected": String(JSON.stringify(selection) === JSON.stringify(state.selection)) }, element("th", { scope: "row" }, open),
    ...others.map((cell) => element("td", typeof cell === "number" ? { class: "number" } : {}, element("span", { class: "cell" }, String(cell)))));
}

function compareCells(a, b) {
  return typeof a === "number" ? a - b : a.localeCompare(b, "zh-CN", { numeric: true });
}

function sortBy(column) {
  const [current, direction] = sorting[state.table];
  sorting[state.table] = [column, column === current ? -direction : 1];
  refreshTable();
}

function showTable(name) {
  state.table = name;
  rowsShown = ROWS;
  changed();
}
