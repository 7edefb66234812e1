// The panel that tells about the selection: a thing's facts, figures and names; a statement's or figure's words.

function refreshDetails() {
  const panel = byId("details");
  const selection = state.selection;
  panel.hidden = !selection;
  if (!selection) return panel.replaceChildren();
  const make = { thing: thingDetails, statement: statementDetails, figure: figureDetails, group: groupDetails, path: pathDetails };
  const close = element("button", { class: "close", "aria-label": say("close"), title: say("close"), onclick: () => select(null) }, "×");
  panel.replaceChildren(close, ...make[selection.kind](selection).filter(Boolean));
  panel.scrollTop = 0;
}

function thingLink(id, prefix = "") {
  const thing = things[id];
  return element(
    "button", { class: "thing", onclick: () => goTo({ kind: "thing", id }) }, classIcon(thing.class), element("span", {}, prefix + thing.name));
}

// Select and move the picture there.
function goTo(selection) {
  select(selection);
  lookAt(involved(selection));
}

function heading(thing) {
  return element(
    "header", {}, classIcon(thing.class),
    element("div", {}, element("h2", {}, thing.name), element("p", { class: "meta" }, className(thing), ...thing.statuses.map(statusBadge))),
  );
}

function statusBadge(number) {
  return element("span", { class: "badge status" }, termName(data.statuses[number]));
}

function section(title, ...children) {
  return element("section", {}, element("h3", {}, title), ...children);
}

function action(word, onclick, disabled = false) {
  return element("button", { onclick, disabled }, word);
}

function thingDetails({ id }) {
  const thing = things[id];
  const folded = neighbours(id).filter((other) => !isUnfolded(other)).length;
  return [
    heading(thing),
    element(
      "div", { class: "actions" },
      action(folded ? `${say("expand")} ${folded}` : say("expand"), () => expand(id), !folded),
      action(say("collapse"), () => collapse(id), !neighbours(id).some(isUnfolded)),
      action(say("hide"), () => hide(id)),
      action(state.pinned.has(id) ? say("unpin") : say("pin"), () => togglePin(id)),
      action(say("findPath"), () => startPath(id)),
    ),
    thing.names.length ? section(say("names"), element("ul", { class: "names" }, ...thing.names.map((name) => element("li", {}, name)))) : null,
    thing.facts.length ? section(say("facts"), ...thing.facts.map((fact) => factLine(fact, id))) : null,
    thing.figures.length ? section(say("figures"), figureTable(thing)) : null,
    touching[id].length ? section(`${say("relations")} ${touching[id].length}`, ...relationLists(id)) : null,
    thing.quotes.length ? section(say("mentions"), ...quoteList(thing, namesOf(id))) : null,
    element("p", { class: "iri" }, thing.iri),
  ];
}

function factLine(fact, id) {
  return element(
    "details", { class: "fact" },
    element("summary", {}, element("span", { class: "meta" }, termName(fact.label)), " ", element("b", {}, termName(fact.value))),
    ...quoteList(fact, namesOf(id)),
  );
}

function figureTable(thing) {
  const rows = thing.figures.map((figure, at) =>
    element("tr", {},
      element("td", {}, figure.indicator, figure.target ? element("span", { class: "badge" }, say("target")) : ""),
      element("td", { class: "number" }, figureButton(thing.id, at)),
      element("td", { class: "period" }, figure.period)));
  const head = element("tr", {}, ...["indicator", "value", "period"].map((key) => element("th", { scope: "col" }, say(key))));
  return element("table", { class: "figures" }, element("thead", {}, head), element("tbody", {}, ...rows));
}

function figureButton(id, at) {
  return element("button", { class: "figure", onclick: () => goTo({ kind: "figure", id, at }) }, figureWords(things[id].figures[at]));
}

function figureWords(figure) {
  const parts = [termName(figure.value)];
  if (figure.growth) parts.push(`${say("growth")} ${figure.growth}`);
  if (figure.share) parts.push(`${figure.shareOf || say("share")} ${figure.share}`);
  if (figure.rank !== null) parts.push(`${say("rank")} ${figure.rank}`);
  return parts.filter((part) => part !== "—").join(" · ") || "—";
}

// Relations of a thing, grouped by relation and direction, each with the way to its words.
function relationLists(id) {
  const groups = new Map();
  for (const statement of touching[id]) {
    const out = statement.subject === id;
    const title = say(out ? "outgoing" : "incoming", relationName(statement));
    if (!groups.has(title)) groups.set(title, []);
    groups.get(title).push(statement);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([title, group]) =>
    element("div", { class: "relation" }, element("h4", {}, title), element("ul", {}, ...group.map((s) => relationLine(s, id)))));
}

function relationLine(statement, id) {
  const words = element(
    "button", { class: "words", title: say("evidence"), "aria-label": `${say("evidence")}: ${things[otherEnd(statement, id)].name}`,
      onclick: () => select({ kind: "statement", id: statement.id }) }, "❝");
  return element("li", {}, thingLink(otherEnd(statement, id)), statement.target ? element("span", { class: "badge" }, say("target")) : "", words);
}

function statementDetails({ id }) {
  const statement = statements[id];
  return [
    element("h2", { class: "statement" }, thingLink(statement.subject), element("span", { class: "relation-name" }, relationName(statement), " →"), thingLink(statement.object)),
    element("p", {}, element("span", { class: "badge" }, say(statement.target ? "target" : "actual"))),
    section(say("evidence"), ...quoteList(statement, namesOf(statement.subject, statement.object))),
  ];
}

function figureDetails({ id, at }) {
  const figure = things[id].figures[at];
  const lines = [
    [say("about"), thingLink(id)], [say("indicator"), figure.indicator], [say("value"), termName(figure.value)], [say("period"), figure.period],
    [say("growth"), figure.growth], [figure.shareOf || say("share"), figure.share], [say("rank"), figure.rank === null ? "" : String(figure.rank)],
  ].filter(([, value]) => value && value !== "—");
  return [
    element("h2", {}, figure.indicator),
    element("p", {}, element("span", { class: "badge" }, say(figure.target ? "target" : "actual"))),
    element("dl", {}, ...lines.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)])),
    section(say("evidence"), ...quoteList(figure, namesOf(id))),
  ];
}

function groupDetails({ id }) {
  return [
    element("h2", {}, groupName(id)),
    element("div", { class: "actions" }, action(say(state.open.has(id) ? "shut" : "open"), () => toggleGroup(id))),
    section(say("members"), element("ul", {}, ...data.groups[id].members.slice(0, 100).map((member) => element("li", {}, thingLink(member))))),
  ];
}

function pathDetails({ ids }) {
  const [from, to] = [things[ids[0]], things[ids[ids.length - 1]]];
  const steps = ids.slice(1).map((id, i) => {
    const between = touching[id].filter((s) => otherEnd(s, id) === ids[i] && statementPasses(s));
    return element("li", {}, ...between.map((s) => element(
      "button", { class: "figure", onclick: () => select({ kind: "statement", id: s.id }) },
      s.subject === ids[i] ? say("outgoing", relationName(s)) : say("incoming", relationName(s)))), thingLink(id));
  });
  return [
    element("h2", {}, say("pathFound", from.name, to.name, ids.length - 1)),
    element("ol", { class: "path" }, element("li", {}, thingLink(ids[0])), ...steps),
  ];
}
