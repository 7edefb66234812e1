// The overview: everything at once, painted by WebGL; names and the selected thing on a canvas above it.

import { byId, colour, element, mark } from "../dom.js";
import { Camera } from "../net/camera.js";
import { LABEL_FONT, placeLabels, shortened } from "../net/labels.js";
import { listen } from "../net/pointer.js";
import { Sprites } from "../net/sprites.js";
import { suggestIn } from "../suggest.js";
import { link, load, say, thingLink } from "../words.js";
import { webglPoints } from "./points.js";
import { squares } from "./squares.js";

const MOST_NAMES = 60, LEADING = 24;
const stage = byId("stage"), below = byId("points"), above = byId("names"), tooltip = byId("tooltip");

class Overview extends Camera {
  constructor(data) {
    super({ least: 0.001, most: 3, nearest: 1, margin: [30, 30] });
    this.data = data;
    this.things = data.x.map((x, i) => ({ i, x, y: data.y[i], iri: data.iri[i], name: data.name[i], kind: data.class[i], degree: data.degree[i] }));
    this.number = new Map(this.things.map((thing) => [thing.iri, thing]));
    this.off = new Set();
    this.chosen = null;
    this.pen = above.getContext("2d");
    this.sprites = new Sprites();
    this.painter = webglPoints(below, data) || squares(below, data);
    this.refresh();
    this.follow(stage, () => {
      for (const canvas of [below, above]) Object.assign(canvas, { width: Math.round(this.width * this.ratio), height: Math.round(this.height * this.ratio) });
      this.sprites.reset(this.ratio);
    });
  }

  isOn(thing) {
    return !this.off.has(this.data.classes[thing.kind].name);
  }

  refresh() {
    this.colours = { paper: colour("paper"), ink: colour("ink"), accent: colour("accent") };
    this.painter.show((i) => this.isOn(this.things[i]), (i) => this.sizeOf(this.things[i]));
    this.visible = this.things.filter((thing) => this.isOn(thing));
    this.namesAt = 0;
    this.request();
  }

  sizeOf(thing) {
    return Math.min(16, 2.4 + 1.3 * Math.sqrt(thing.degree));
  }

  /** Marks grow with the scale, more slowly than the picture. */
  grow() {
    return Math.min(1.3, Math.max(0.45, 0.9 * this.scale ** 0.3));
  }

  neighbours(thing) {
    const { lines } = this.data, found = [];
    for (let i = 0; i < lines.length; i += 2) {
      if (lines[i] === thing.i) found.push(this.things[lines[i + 1]]);
      else if (lines[i + 1] === thing.i) found.push(this.things[lines[i]]);
    }
    return found;
  }

  at(sx, sy) {
    let best = null, nearest = 12;
    for (const thing of this.visible) {
      const dx = (thing.x - this.x) * this.scale + this.width / 2 - sx, dy = (thing.y - this.y) * this.scale + this.height / 2 - sy;
      if (dx > 12 || dx < -12 || dy > 12 || dy < -12) continue;
      const far = Math.hypot(dx, dy);
      if (far < nearest) [best, nearest] = [thing, far];
    }
    return best;
  }

  paint() {
    this.painter.paint(this, this.colours.paper, this.grow());
    const { pen } = this;
    pen.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    pen.clearRect(0, 0, this.width, this.height);
    if (this.chosen) this.paintChosen();
    this.paintNames();
    this.frames += 1;
  }

  paintChosen() {
    const { pen, chosen } = this, [x, y] = this.toScreen(chosen);
    Object.assign(pen, { strokeStyle: this.colours.accent, lineWidth: 1.5 });
    pen.beginPath();
    for (const other of this.around) {
      pen.moveTo(x, y);
      pen.lineTo(...this.toScreen(other));
    }
    pen.stroke();
    pen.lineWidth = 3;
    pen.beginPath();
    pen.arc(x, y, this.sizeOf(chosen) * this.grow() + 4, 0, 2 * Math.PI);
    pen.stroke();
  }

  /** The names of the best connected things in sight that find room; looked for anew when scale or place has changed much. */
  paintNames() {
    const moved = Math.hypot(this.x - this.namesX, this.y - this.namesY) * this.scale;
    if (this.namesAt !== this.scale || !(moved < 120)) this.chooseNames();
    for (const { thing, text } of this.names) {
      const [x, y] = this.toScreen(thing);
      this.sprites.text(this.pen, text, LABEL_FONT, this.colours.ink, this.colours.paper, x, y + this.sizeOf(thing) * this.grow() + 2);
    }
  }

  chooseNames() {
    const { x: left, y: top } = this.toWorld(-120, -120), { x: right, y: bottom } = this.toWorld(this.width + 120, this.height + 120);
    const inSight = [];
    for (const thing of this.visible) { // best connected first
      if (thing.x > left && thing.x < right && thing.y > top && thing.y < bottom) inSight.push(thing);
      if (inSight.length >= 4 * MOST_NAMES) break;
    }
    const items = [...new Set([this.chosen, ...inSight].filter(Boolean))].map((thing) => ({
      thing: { ...thing, size: this.sizeOf(thing) }, text: shortened(thing.name, thing === this.chosen ? 40 : 12), always: thing === this.chosen,
    }));
    this.names = placeLabels(items, [], this.scale).placed.slice(0, MOST_NAMES);
    Object.assign(this, { namesAt: this.scale, namesX: this.x, namesY: this.y });
  }
}

const data = await load("/overview/data").catch((error) => { byId("status").textContent = error.message; throw error; });
const view = new Overview(data);

function keepAddress() {
  const address = new URLSearchParams();
  if (!view.fitted) for (const name of ["x", "y", "scale"]) address.set(name, String(Number(view[name].toPrecision(5))));
  if (view.off.size) address.set("no-class", [...view.off].join("|"));
  if (view.chosen) address.set("thing", view.chosen.iri);
  history.replaceState(null, "", address.size ? `#${address}` : location.pathname + location.search);
}

function readAddress() {
  const address = new URLSearchParams(location.hash.slice(1));
  view.off = new Set((address.get("no-class") || "").split("|").filter(Boolean));
  view.chosen = view.number.get(address.get("thing")) || null;
  view.around = view.chosen ? view.neighbours(view.chosen) : [];
  view.fit(view.things);
  if (address.has("scale")) Object.assign(view, { fitted: null, x: Number(address.get("x")), y: Number(address.get("y")), scale: Number(address.get("scale")) || view.scale });
}

function refresh() {
  view.refresh();
  fillPanel();
  const { total, alone, leftOut } = data;
  byId("status").textContent = [
    view.chosen?.name, say("overview.shown", { n: view.visible.length, all: total }), alone ? say("overview.alone", { n: alone }) : "", leftOut ? say("overview.left_out", { n: leftOut }) : "",
  ].filter(Boolean).join(" · ");
  keepAddress();
}

function choose(thing, isLookedFor = false) {
  view.chosen = thing;
  view.around = thing ? view.neighbours(thing) : [];
  if (thing) view.off.delete(data.classes[thing.kind].name);
  if (thing && isLookedFor) Object.assign(view, { fitted: null, x: thing.x, y: thing.y, scale: Math.max(view.scale, 0.5) });
  refresh();
}

function fillPanel() {
  byId("panel").replaceChildren(...(view.chosen ? ofThing(view.chosen) : []), ...legend(), ...leading());
}

function ofThing(thing) {
  const look = data.classes[thing.kind];
  return [
    element("div", { class: "panel-head" }, element("h2", { tabindex: -1 }, mark(look), thing.name),
      element("button", { type: "button", class: "plain", "aria-label": say("overview.close"), onclick: () => choose(null) }, "×")),
    element("p", { class: "meta" }, look.label, " · ", say("overview.degree", { n: thing.degree })),
    element("p", { class: "actions" },
      element("a", { class: "button", href: link("/network", { thing: thing.iri }) }, say("overview.in_network")),
      element("a", { class: "button", href: thingLink(thing.iri) }, say("overview.open"))),
  ];
}

function legend() {
  const counts = data.classes.map(() => 0);
  for (const kind of data.class) counts[kind] += 1;
  const rows = data.classes.map((look, kind) => ({ look, count: counts[kind] })).sort((a, b) => b.count - a.count);
  return [element("h2", {}, say("overview.classes")), element("ul", { class: "legend" }, ...rows.map(({ look, count }) => element("li", {}, element("label", {},
    element("input", { type: "checkbox", checked: !view.off.has(look.name), "data-name": look.name, onchange: () => toggle(look.name) }),
    mark(look), element("span", { class: "name" }, look.label), element("span", { class: "meta" }, String(count))))))];
}

function toggle(name) {
  if (!view.off.delete(name)) view.off.add(name);
  refresh();
  document.querySelector(`#panel input[data-name="${name}"]`).focus();
}

function leading() {
  const rows = view.visible.slice(0, LEADING).map((thing) => element("li", {},
    element("button", { type: "button", class: "plain thing", onclick: () => choose(thing, true) }, mark(data.classes[thing.kind]), element("span", {}, thing.name), element("span", { class: "meta" }, String(thing.degree)))));
  return [element("h2", {}, say("overview.leading")), element("ul", {}, ...rows)];
}

let writing = 0;
const later = () => { clearTimeout(writing); writing = setTimeout(keepAddress, 250); };

listen(stage, {
  grab: () => null,
  pan(dx, dy) { view.pan(dx, dy); later(); },
  drag: () => {},
  drop: () => {},
  zoom(factor, x, y) { view.zoom(factor, x, y); later(); },
  press: (x, y) => choose(view.at(x, y)),
  twice(x, y) { const thing = view.at(x, y); if (thing) location.assign(link("/network", { thing: thing.iri })); },
  hover(x, y) {
    const thing = x < 0 ? null : view.at(x, y);
    stage.style.cursor = thing ? "pointer" : "grab";
    tooltip.hidden = !thing;
    if (!thing) return;
    tooltip.textContent = `${thing.name} · ${data.classes[thing.kind].label}`;
    tooltip.style.transform = `translate(${Math.round(Math.min(x + 14, view.width - 220))}px, ${Math.round(y + 16)}px)`;
  },
});

const ARROWS = { ArrowLeft: [80, 0], ArrowRight: [-80, 0], ArrowUp: [0, 80], ArrowDown: [0, -80] };
stage.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (ARROWS[event.key]) view.pan(...ARROWS[event.key]);
  else if (event.key === "+" || event.key === "=") view.zoom(1.3);
  else if (event.key === "-") view.zoom(1 / 1.3);
  else if (event.key === "f") view.fit(view.visible);
  else if (event.key === "Escape") choose(null);
  else if (event.key === "Enter" && view.chosen) location.assign(link("/network", { thing: view.chosen.iri }));
  else if (event.key === "Enter") choose(view.names[0]?.thing ? view.things[view.names[0].thing.i] : null);
  else return;
  event.preventDefault();
  later();
});

suggestIn(byId("find"), (hit) => {
  const thing = view.number.get(hit.iri);
  byId("find").value = "";
  if (thing) choose(thing, true);
  else byId("status").textContent = say("overview.not_there", { name: hit.name });
});
byId("zoom-in").addEventListener("click", () => { view.zoom(1.3); later(); });
byId("zoom-out").addEventListener("click", () => { view.zoom(1 / 1.3); later(); });
byId("fit").addEventListener("click", () => { view.fit(view.visible); later(); });
document.addEventListener("kg-theme", () => { view.sprites.reset(view.ratio); view.refresh(); });
window.addEventListener("hashchange", () => { readAddress(); refresh(); });

readAddress();
refresh();
document.documentElement.dataset.ready = "yes";

// For tests and measurements.
window.kgOverview = view;
