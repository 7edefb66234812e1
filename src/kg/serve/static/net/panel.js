// The panel beside the picture: the legend that filters, or what is selected with its words.

import { byId, element, mark } from "../dom.js";
import { load, say, thingLink } from "../words.js";

/** Fills the panel from the model; `act` holds what its buttons do. */
export function fillPanel(model, act) {
  const { selection } = model;
  const parts =
    !selection ? legend(model, act)
    : selection.kind === "thing" ? ofThing(model, model.things.get(selection.iri), act)
    : selection.kind === "relation" ? ofRelation(model, model.relations.get(selection.key), act)
    : ofPath(model, selection.iris, act);
  byId("panel").replaceChildren(...parts);
}

function counted(items, nameOf) {
  const counts = new Map();
  for (const item of items) counts.set(nameOf(item), (counts.get(nameOf(item)) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function legend(model, act) {
  const classes = counted(model.things.values(), (thing) => thing.kind);
  const relations = counted(model.relations.values(), (relation) => relation.predicate);
  const row = (kind, name, label, count, picture) => element("li", {}, element("label", {},
    element("input", { type: "checkbox", checked: !model.off[kind].has(name), "data-kind": kind, "data-name": name, onchange: () => act.filter(kind, name) }),
    picture, element("span", { class: "name" }, label), element("span", { class: "meta" }, String(count))));
  return [
    element("h2", {}, say("network.classes")),
    element("ul", { class: "legend" }, ...classes.map(([name, count]) => row("class", name, model.classes.get(name).label, count, mark(model.classes.get(name))))),
    relations.length ? element("h2", {}, say("network.relations")) : "",
    element("ul", { class: "legend" }, ...relations.map(([name, count]) => row("relation", name, model.predicates.get(name), count, ""))),
    model.hidden.size ? element("p", {}, element("button", { type: "button", onclick: act.unhide }, say("network.unhide", { n: model.hidden.size }))) : "",
  ].filter(Boolean);
}

function button(label, act, properties = {}) {
  return element("button", { type: "button", onclick: act, ...properties }, label);
}

function thingButton(model, iri, act) {
  const thing = model.things.get(iri);
  return element("button", { type: "button", class: "plain", onclick: () => act.select({ kind: "thing", iri }) }, mark(model.classes.get(thing.kind)), element("span", {}, thing.name));
}

function head(title, act, ...before) {
  return element("div", { class: "panel-head" }, element("h2", { tabindex: -1 }, ...before, title), button("×", () => act.select(null), { class: "plain", "aria-label": say("network.close") }));
}

function ofThing(model, thing, act) {
  const look = model.classes.get(thing.kind), { iri } = thing;
  const relations = model.relationsOf(iri);
  return [
    head(thing.name, act, mark(look)),
    element("p", { class: "meta" }, look.label, " · ", say("network.degree", { n: thing.degree })),
    element("p", { class: "actions" },
      element("a", { class: "button", href: thingLink(iri) }, say("network.open")),
      button(thing.beyond ? say("network.expand", { n: thing.beyond }) : say("network.expanded"), () => act.expand(iri), { disabled: !thing.beyond, "data-do": "expand", "aria-keyshortcuts": "e" }),
      button(say("network.collapse"), () => act.collapse(iri), { "data-do": "collapse" }),
      button(say("network.hide"), () => act.hide(iri), { "data-do": "hide", "aria-keyshortcuts": "h" }),
      button(say("network.pin"), () => act.pin(iri), { "data-do": "pin", "aria-keyshortcuts": "p", "aria-pressed": String(model.pinned.has(iri)) }),
      button(say("network.path"), () => act.seekPath(iri), { "data-do": "path" })),
    element("h3", {}, say("network.shown_relations", { n: relations.length })),
    element("ul", { class: "relations" }, ...relations.map((relation) => relationRow(model, relation, iri, act))),
  ];
}

function relationRow(model, relation, iri, act) {
  const isOut = relation.subject.iri === iri, other = isOut ? relation.object : relation.subject;
  const label = model.predicates.get(relation.predicate);
  return element("li", {},
    element("button", { type: "button", class: "plain predicate", onclick: () => act.select({ kind: "relation", key: relation.key }) }, isOut ? `${label} →` : `← ${label}`),
    thingButton(model, other.iri, act),
    relation.planned ? element("span", { class: "badge planned" }, say("base.planned")) : "");
}

function ofRelation(model, relation, act) {
  const words = element("div", { "aria-live": "polite" }, element("p", { class: "meta" }, "…"));
  load("/network/words", { subject: relation.subject.iri, predicate: relation.predicate, object: relation.object.iri }).then(
    (quotes) => words.replaceChildren(...(quotes.length ? quotes.map(quoted) : [element("p", { class: "meta" }, say("network.no_words"))])),
    (error) => words.replaceChildren(element("p", {}, error.message)));
  return [
    head(model.predicates.get(relation.predicate), act),
    element("p", { class: "ends" }, thingButton(model, relation.subject.iri, act), element("span", { class: "meta" }, "→"), thingButton(model, relation.object.iri, act)),
    relation.planned ? element("p", {}, element("span", { class: "badge planned" }, say("base.planned"))) : "",
    words,
  ].filter(Boolean);
}

function quoted({ before, words, after, title, told, address, context, context_address }) {
  return element("figure", { class: "quote" },
    element("blockquote", {}, before, element("mark", {}, words), after),
    element("figcaption", { class: "meta" }, element("a", { href: address }, title), told ? ` · ${told}` : ""),
    context ? element("p", { class: "meta context" }, say("base.context"), " ", element("a", { href: context_address }, context)) : "");
}

function ofPath(model, iris, act) {
  const rows = iris.flatMap((iri, i) => {
    const here = element("li", {}, thingButton(model, iri, act));
    if (!i) return [here];
    const between = model.relationsOf(iri).filter((r) => r.subject.iri === iris[i - 1] || r.object.iri === iris[i - 1]);
    return [element("li", { class: "between" }, ...between.map((relation) => {
      const label = model.predicates.get(relation.predicate);
      return element("button", { type: "button", class: "plain predicate", onclick: () => act.select({ kind: "relation", key: relation.key }) }, relation.object.iri === iri ? `${label} ↓` : `↑ ${label}`);
    })), here];
  });
  return [head(say("network.way", { n: iris.length - 1 }), act), element("ol", { class: "way" }, ...rows)];
}
