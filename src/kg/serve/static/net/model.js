// What the reader has before him: things, relations, what is hidden, pinned, filtered, selected.

import { load } from "../words.js";
import { beside } from "./settle.js";

const SIZE = 9;

export class Model {
  constructor() {
    this.things = new Map(); // IRI → thing
    this.relations = new Map(); // key → relation
    this.classes = new Map(); // name → {label, shape, fill, …}
    this.predicates = new Map(); // name → label
    this.steps = []; // what was asked for, in order
    this.hidden = new Set();
    this.pinned = new Set();
    this.off = { class: new Set(), relation: new Set() };
    this.selection = null; // {kind: "thing", iri} | {kind: "relation", key} | {kind: "path", iris}
    this.leftOut = 0;
  }

  /** Carries out steps on the server and adds what comes; returns the things that are new. */
  async take(steps) {
    const shown = [...this.things.keys()];
    const part = await load("/network/part", {}, {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ shown, steps }),
    });
    this.steps.push(...steps);
    return this.add(part);
  }

  add(part) {
    for (const [name, look] of Object.entries(part.classes)) this.classes.set(name, look);
    for (const [name, label] of Object.entries(part.predicates)) this.predicates.set(name, label);
    const fresh = part.things.map(([iri, name, kind, degree], i) => {
      const place = part.places ? { x: part.places[i][0], y: part.places[i][1] } : beside(this.things.get(part.origins[i]), i, this.things);
      const thing = { iri, name, kind, degree, size: Math.min(26, SIZE + 2.2 * Math.sqrt(degree)), beyond: 0, ...place };
      this.things.set(iri, thing);
      return thing;
    });
    for (const [subject, predicate, object, planned] of part.relations) {
      const key = [subject, predicate, object].join("|");
      this.relations.set(key, { key, subject: this.things.get(subject), predicate, object: this.things.get(object), planned });
    }
    for (const [iri, count] of Object.entries(part.hidden)) this.things.get(iri).beyond = count;
    this.leftOut = part.leftOut;
    return fresh;
  }

  /** Whether the filters let a thing through; what is pinned always passes. */
  passes(thing) {
    return this.pinned.has(thing.iri) || (!this.hidden.has(thing.iri) && !this.off.class.has(thing.kind));
  }

  visibleThings() {
    return [...this.things.values()].filter((thing) => this.passes(thing));
  }

  visibleRelations() {
    return [...this.relations.values()].filter(
      (relation) => !this.off.relation.has(relation.predicate) && this.passes(relation.subject) && this.passes(relation.object));
  }

  relationsOf(iri) {
    return [...this.relations.values()].filter((relation) => relation.subject.iri === iri || relation.object.iri === iri);
  }

  neighbours(iri) {
    return new Set(this.relationsOf(iri).map((r) => (r.subject.iri === iri ? r.object.iri : r.subject.iri)));
  }

  /** IRIs that stay bright while something is selected; null when nothing is. */
  focus() {
    const { selection } = this;
    if (!selection) return null;
    if (selection.kind === "path") return new Set(selection.iris);
    if (selection.kind === "thing") return this.neighbours(selection.iri).add(selection.iri);
    const relation = this.relations.get(selection.key);
    return relation ? new Set([relation.subject.iri, relation.object.iri]) : null;
  }

  /** Whether a relation belongs to what is selected. */
  isBright(relation) {
    const { selection } = this;
    if (!selection) return false;
    if (selection.kind === "thing") return relation.subject.iri === selection.iri || relation.object.iri === selection.iri;
    if (selection.kind === "relation") return relation.key === selection.key;
    const at = selection.iris.indexOf(relation.subject.iri);
    return at >= 0 && [selection.iris[at - 1], selection.iris[at + 1]].includes(relation.object.iri);
  }
}
