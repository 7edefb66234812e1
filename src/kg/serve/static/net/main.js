// The network view: wires model, picture, panel, list, keys and address.

import { byId } from "../dom.js";
import { suggestIn } from "../suggest.js";
import { load, say } from "../words.js";
import { read, written } from "./address.js";
import { listenToKeys } from "./keys.js";
import { fillList } from "./list.js";
import { Model } from "./model.js";
import { fillPanel } from "./panel.js";
import { listen } from "./pointer.js";
import { settle } from "./settle.js";
import { View } from "./view.js";

const stage = byId("stage"), canvas = byId("canvas"), tooltip = byId("tooltip");
const limits = { step: Number(stage.dataset.step), most: Number(stage.dataset.most) };
let model = new Model();
const view = new View(canvas, model);
let isList = false, pathFrom = null, lastHash = null;

/** Brings everything in step with the model; `keep`: "push" makes a step that Back undoes. */
function refresh(keep = "replace") {
  view.refresh();
  fillPanel(model, act);
  if (isList) fillList(model);
  byId("list").hidden = !isList;
  canvas.hidden = isList;
  byId("show-list").setAttribute("aria-pressed", String(isList));
  byId("status").textContent = status();
  const address = written(model, isList);
  if (address !== lastHash) history[keep === "push" && lastHash !== null ? "pushState" : "replaceState"](null, "", address);
  lastHash = address;
}

function status() {
  const { selection } = model;
  const name = selection?.kind === "thing" ? `${model.things.get(selection.iri).name} · ` : "";
  const full = model.leftOut ? ` · ${model.things.size >= limits.most ? say("network.full", { n: limits.most }) : say("network.left_out", { n: model.leftOut })}` : "";
  return name + say("network.shown", { things: view.things.length, relations: view.relations.length }) + full;
}

function complain(error) {
  byId("status").textContent = error.message;
}

const act = {
  async take(steps, chosen) {
    const fresh = await model.take(steps);
    settle(model.visibleThings(), model.visibleRelations(), new Set(fresh.map((thing) => thing.iri)), model.pinned);
    if (chosen && model.things.has(chosen)) model.selection = { kind: "thing", iri: chosen };
    refresh("push");
    return fresh;
  },
  expand: (iri) => act.take([["around", [iri], limits.step]]).then(() => look(iri)).catch(complain),
  add: (hit) => act.take([["add", [hit.iri], 1]], hit.iri).then(() => { model.hidden.delete(hit.iri); refresh(); view.fit(view.things); stage.focus(); }).catch(complain),
  select(selection) {
    model.selection = selection;
    if (selection?.iri) model.hidden.delete(selection.iri);
    refresh();
    if (selection?.iri) look(selection.iri);
  },
  hide(iri) {
    model.hidden.add(iri);
    model.pinned.delete(iri);
    model.selection = null;
    refresh("push");
    stage.focus();
  },
  /** Hides the neighbours that nothing else in sight holds. */
  collapse(iri) {
    for (const other of model.neighbours(iri)) {
      const held = [...model.neighbours(other)].some((third) => third !== iri && model.passes(model.things.get(third)));
      if (!held && !model.pinned.has(other)) model.hidden.add(other);
    }
    refresh("push");
  },
  pin(iri) {
    if (!model.pinned.delete(iri)) model.pinned.add(iri);
    refresh("push");
  },
  filter(kind, name) {
    if (!model.off[kind].delete(name)) model.off[kind].add(name);
    refresh("push");
    document.querySelector(`#panel input[data-kind="${kind}"][data-name="${name}"]`)?.focus();
  },
  unhide() {
    model.hidden.clear();
    refresh("push");
  },
  seekPath(iri) {
    pathFrom = iri;
    byId("add").placeholder = say("network.path_to", { name: model.things.get(iri).name });
    byId("add").focus();
  },
  async path(from, to) {
    pathFrom = null;
    byId("add").placeholder = say("network.add");
    const iris = await load("/network/path", { from: from, to });
    if (!iris.length) return complain(new Error(say("network.no_path")));
    await act.take([["add", iris, iris.length]]);
    for (const iri of iris) model.hidden.delete(iri);
    model.selection = { kind: "path", iris };
    refresh("push");
    view.fit(iris.map((iri) => model.things.get(iri)));
    return stage.focus();
  },
  list() {
    isList = !isList;
    refresh("push");
    (isList ? byId("list") : stage).focus();
  },
  toPanel: () => byId("panel").querySelector("h2")?.focus(),
};

/** Moves the picture only when a thing is out of sight. */
function look(iri) {
  const thing = model.things.get(iri), [x, y] = view.toScreen(thing);
  if (x < 40 || y < 40 || x > view.width - 40 || y > view.height - 40) Object.assign(view, { x: thing.x, y: thing.y });
  view.request();
}

async function restore() {
  const asked = await read(location.search, location.hash, limits, (q) => load("/suggest", { q }));
  const known = model.things;
  model = Object.assign(new Model(), { hidden: new Set(asked.hidden), pinned: new Set(asked.pinned), off: { class: new Set(asked.off.class), relation: new Set(asked.off.relation) } });
  await model.take(asked.steps);
  for (const thing of model.things.values()) {
    const before = known.get(thing.iri);
    if (before) Object.assign(thing, { x: before.x, y: before.y });
  }
  const { selection } = asked;
  const isThere = selection?.kind === "thing" ? model.things.has(selection.iri) : selection?.kind === "relation" ? model.relations.has(selection.key) : selection?.iris.every((iri) => model.things.has(iri));
  model.selection = isThere ? selection : null;
  isList = asked.isList;
  view.model = model;
  lastHash = null;
  refresh();
  if (!known.size) view.fit(view.things);
}

listen(canvas, {
  grab: (x, y) => view.thingAt(x, y),
  pan: (dx, dy) => view.pan(dx, dy),
  drag(dx, dy, thing) { thing.x += dx / view.scale; thing.y += dy / view.scale; view.labelScale = 0; view.request(); },
  drop: () => {},
  zoom: (factor, x, y) => view.zoom(factor, x, y),
  press(x, y) {
    const thing = view.thingAt(x, y), relation = thing ? null : view.relationAt(x, y);
    act.select(thing ? { kind: "thing", iri: thing.iri } : relation ? { kind: "relation", key: relation.key } : null);
  },
  twice(x, y) {
    const thing = view.thingAt(x, y);
    if (thing) act.expand(thing.iri);
  },
  hover(x, y) {
    const thing = x < 0 ? null : view.thingAt(x, y);
    canvas.style.cursor = thing || (x >= 0 && view.relationAt(x, y)) ? "pointer" : "grab";
    tooltip.hidden = !thing;
    if (!thing) return;
    tooltip.textContent = `${thing.name} · ${model.classes.get(thing.kind).label}`;
    tooltip.style.transform = `translate(${Math.round(Math.min(x + 14, view.width - 220))}px, ${Math.round(y + 16)}px)`;
  },
});

listenToKeys(stage, view, { get selection() { return model.selection; }, get things() { return model.things; } }, act);
suggestIn(byId("add"), (hit) => {
  byId("add").value = "";
  if (pathFrom) act.path(pathFrom, hit.iri).catch(complain);
  else act.add(hit);
});
byId("zoom-in").addEventListener("click", () => view.zoom(1.3));
byId("zoom-out").addEventListener("click", () => view.zoom(1 / 1.3));
byId("fit").addEventListener("click", () => view.fit(view.things));
byId("show-list").addEventListener("click", act.list);
byId("save").addEventListener("click", () => canvas.toBlob((picture) => {
  const address = URL.createObjectURL(picture), name = model.selection?.iri ? model.things.get(model.selection.iri).name : "kg";
  Object.assign(document.createElement("a"), { href: address, download: `${name.replace(/[\\/:*?"<>|]/g, "_")}.png` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}));
window.addEventListener("popstate", () => restore().catch(complain));

restore().catch(complain).finally(() => { document.documentElement.dataset.ready = "yes"; });

// For tests and for pages that embed this one.
window.kgNetwork = { view, act, get model() { return model; } };
