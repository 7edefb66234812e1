// What the picture shows as two tables: for reading, for screen readers, for whoever uses no mouse.

import { byId, element, mark } from "../dom.js";
import { say, thingLink } from "../words.js";

const MOST = 500;

/** Fills the list from the model. */
export function fillList(model) {
  const things = model.visibleThings().sort((a, b) => b.degree - a.degree || (a.name < b.name ? -1 : 1));
  const relations = model.visibleRelations();
  byId("list").replaceChildren(
    ...table(say("network.things_shown", { n: things.length }), [say("network.name"), say("network.class"), say("network.relations")],
      things.map((thing) => [named(model, thing), model.classes.get(thing.kind).label, String(thing.degree)])),
    ...table(say("network.relations_shown", { n: relations.length }), [say("network.subject"), say("network.relation"), say("network.object")],
      relations.map((relation) => [named(model, relation.subject), model.predicates.get(relation.predicate), named(model, relation.object)])));
}

function named(model, thing) {
  return element("span", { class: "named" }, mark(model.classes.get(thing.kind)), element("a", { href: thingLink(thing.iri) }, thing.name));
}

function table(title, heads, rows) {
  const shown = rows.slice(0, MOST).map((cells) => element("tr", {}, ...cells.map((cell) => element("td", {}, cell))));
  return [
    element("h2", {}, title),
    element("table", {}, element("thead", {}, element("tr", {}, ...heads.map((each) => element("th", { scope: "col" }, each)))), element("tbody", {}, ...shown)),
    rows.length > MOST ? element("p", { class: "meta" }, say("network.rows", { n: MOST })) : "",
  ].filter(Boolean);
}
