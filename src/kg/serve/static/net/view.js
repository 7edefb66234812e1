// The picture: a camera over the things and relations that are visible, painted on a canvas; only what is in sight.

import { colour, isDark } from "../dom.js";
import { Camera } from "./camera.js";
import { LABEL_FONT, SMALL_FONT, markSize, placeLabels, shortened, textBox } from "./labels.js";
import { Sprites } from "./sprites.js";

const FEW_RELATIONS = 40; // up to this many, each says what it is
const MANY_RELATIONS = 500; // above this many, no arrow heads
const MANY_MARKS = 250; // above this many, no numbers beside the marks

export class View extends Camera {
  constructor(canvas, model) {
    super();
    Object.assign(this, { canvas, model, pen: canvas.getContext("2d", { alpha: false }), sprites: new Sprites() });
    document.addEventListener("kg-theme", () => { this.sprites.reset(this.ratio); this.refresh(); });
    this.refresh();
    this.follow(canvas, () => {
      Object.assign(canvas, { width: Math.round(this.width * this.ratio), height: Math.round(this.height * this.ratio) });
      this.sprites.reset(this.ratio);
    });
  }

  /** Takes over what has changed in the model or the theme, and paints it. */
  refresh() {
    const names = ["paper", "ink", "edge", "accent", "panel", "muted"];
    this.colours = Object.fromEntries(names.map((name) => [name, colour(name)]));
    this.dark = isDark();
    this.focus = this.model.focus();
    this.things = this.model.visibleThings();
    this.relations = bent(this.model.visibleRelations());
    this.byImportance = [...this.things].sort((a, b) => this.importance(a) - this.importance(b) || b.degree - a.degree || (a.iri < b.iri ? -1 : 1));
    this.labelScale = 0;
    this.request();
  }

  importance(thing) {
    const { selection } = this.model;
    if (selection?.iri === thing.iri || selection?.iris?.includes(thing.iri)) return 0;
    return !this.focus || this.focus.has(thing.iri) ? 1 : 2;
  }

  /** The thing at a point of the screen, or null. */
  thingAt(sx, sy) {
    let best = null, nearest = Infinity;
    for (const thing of this.things) {
      const [x, y] = this.toScreen(thing), far = Math.hypot(x - sx, y - sy) - Math.max(9, markSize(thing.size, this.scale));
      if (far <= 2 && far < nearest) [best, nearest] = [thing, far];
    }
    return best;
  }

  relationAt(sx, sy) {
    let best = null, nearest = 6;
    for (const item of this.relations) {
      const far = distance(this.curve(item), sx, sy);
      if (far < nearest) [best, nearest] = [item.relation, far];
    }
    return best;
  }

  /** Start, bend and end of a relation on the screen; parallel ones bend apart. */
  curve({ relation, bend }) {
    const [x1, y1] = this.toScreen(relation.subject), [x2, y2] = this.toScreen(relation.object);
    const length = Math.hypot(x2 - x1, y2 - y1) || 1, side = bend * Math.min(44, length / 3);
    return [x1, y1, (x1 + x2) / 2 - ((y2 - y1) / length) * side, (y1 + y2) / 2 + ((x2 - x1) / length) * side, x2, y2];
  }

  paint() {
    const { pen, colours } = this;
    pen.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    pen.fillStyle = colours.paper;
    pen.fillRect(0, 0, this.width, this.height);
    this.placeNames();
    const said = this.paintRelations();
    this.paintThings();
    this.paintNames();
    this.paintWords(said);
    this.frames += 1;
  }

  paintRelations() {
    const { pen, model, colours } = this;
    const parts = { dim: [], dimPlanned: [], plain: [], plainPlanned: [], bright: [], brightPlanned: [] };
    for (const item of this.relations) {
      const curve = this.curve(item);
      if (!isInSight(curve, this.width, this.height)) continue;
      const part = model.isBright(item.relation) ? "bright" : this.focus ? "dim" : "plain";
      parts[item.relation.planned ? `${part}Planned` : part].push([curve, item]);
    }
    const looks = { dim: [0.25, colours.edge, 1], plain: [0.8, colours.edge, 1.2], bright: [1, colours.accent, this.focus?.size > 24 ? 1.3 : 2] }; // many strong lines would hide what they lead to
    const withHeads = this.relations.length <= MANY_RELATIONS;
    for (const [name, items] of Object.entries(parts)) {
      if (!items.length) continue;
      const isPlanned = name.endsWith("Planned"), [alpha, ink, width] = looks[name.replace("Planned", "")];
      Object.assign(pen, { globalAlpha: alpha, strokeStyle: ink, fillStyle: ink, lineWidth: width });
      pen.setLineDash(isPlanned ? [5, 4] : []);
      pen.beginPath();
      for (const [[x1, y1, cx, cy, x2, y2], { bend }] of items) {
        pen.moveTo(x1, y1);
        if (bend) pen.quadraticCurveTo(cx, cy, x2, y2); else pen.lineTo(x2, y2);
      }
      pen.stroke();
      if (withHeads || name.startsWith("bright")) this.paintHeads(items, width);
    }
    pen.setLineDash([]);
    pen.globalAlpha = 1;
    const said = this.relations.length <= FEW_RELATIONS && !this.focus ? [...parts.plain, ...parts.plainPlanned] : [...parts.bright, ...parts.brightPlanned];
    return said.length <= FEW_RELATIONS ? said : [];
  }

  paintHeads(items, width) {
    const { pen } = this, length = 5 + 2 * width;
    pen.beginPath();
    for (const [[, , cx, cy, x2, y2], { relation }] of items) {
      const turn = Math.atan2(y2 - cy, x2 - cx), back = markSize(relation.object.size, this.scale) + 1;
      const x = x2 - back * Math.cos(turn), y = y2 - back * Math.sin(turn);
      pen.moveTo(x, y);
      pen.lineTo(x - length * Math.cos(turn - 0.4), y - length * Math.sin(turn - 0.4));
      pen.lineTo(x - length * Math.cos(turn + 0.4), y - length * Math.sin(turn + 0.4));
    }
    pen.fill();
  }

  /** What relations are called, near the end that is not selected, where nothing else is written. */
  paintWords(items) {
    if (!items.length) return;
    const shift = [this.width / 2 - this.x * this.scale, this.height / 2 - this.y * this.scale];
    for (const [[x1, y1, cx, cy, x2, y2], { relation }] of items) {
      if (Math.hypot(x2 - x1, y2 - y1) < 70) continue;
      const t = this.model.selection?.iri === relation.object.iri ? 0.38 : this.model.selection?.iri ? 0.62 : 0.5, u = 1 - t;
      const x = u * u * x1 + 2 * u * t * cx + t * t * x2, y = u * u * y1 + 2 * u * t * cy + t * t * y2;
      const text = this.model.predicates.get(relation.predicate), box = textBox(text, x - shift[0], y - shift[1] - 8);
      if (!this.taken.isFree(box, relation.key)) continue;
      this.taken.add(box, relation.key);
      this.write(text, x, y - 8, "muted");
    }
  }

  paintThings() {
    const { pen, model, focus } = this, marks = [];
    for (const thing of this.things) {
      const [x, y] = this.toScreen(thing), r = markSize(thing.size, this.scale);
      if (x > -r && y > -r && x < this.width + r && y < this.height + r) marks.push([x, y, r, thing]);
    }
    for (const isDim of [true, false]) {
      pen.globalAlpha = isDim ? 0.25 : 1;
      for (const [x, y, r, thing] of marks) {
        if (Boolean(focus && !focus.has(thing.iri)) !== isDim) continue;
        const look = model.classes.get(thing.kind);
        this.sprites.mark(pen, thing.kind, look, this.dark ? look.border_dark : look.border_light, r, x, y);
      }
    }
    this.paintRings(marks);
    if (this.things.length <= MANY_MARKS && this.scale > 0.45) this.paintBeyond(marks);
  }

  /** A ring around what is selected, a dotted one around what is pinned. */
  paintRings(marks) {
    const { pen, model } = this;
    pen.strokeStyle = this.colours.accent;
    for (const [x, y, r, thing] of marks) {
      const isChosen = this.importance(thing) === 0;
      if (!isChosen && !model.pinned.has(thing.iri)) continue;
      pen.lineWidth = isChosen ? 3 : 1.5;
      pen.setLineDash(isChosen ? [] : [2, 3]);
      pen.beginPath();
      pen.arc(x, y, r + 5, 0, 2 * Math.PI);
      pen.stroke();
    }
    pen.setLineDash([]);
  }

  /** How many neighbours of a thing are not shown, as a small number beside its mark. */
  paintBeyond(marks) {
    for (const [x, y, r, thing] of marks) {
      if (thing.beyond && (!this.focus || this.focus.has(thing.iri))) this.write(`+${thing.beyond}`, x + r + 10, y - r - 6, "muted", SMALL_FONT);
    }
  }

  write(text, x, y, ink, font = LABEL_FONT) {
    this.sprites.text(this.pen, text, font, this.colours[ink], this.colours.paper, x, y);
  }

  /** Which names find room; depends on the scale alone, so panning keeps them. */
  placeNames() {
    if (this.labelScale === this.scale) return;
    const items = this.byImportance.map((thing) => {
      const always = this.importance(thing) === 0;
      return { thing, always, text: shortened(thing.name, always ? 40 : 14) };
    });
    const { placed, taken } = placeLabels(items, this.things, this.scale);
    Object.assign(this, { labels: placed, taken, labelScale: this.scale });
  }

  paintNames() {
    for (const { thing, text } of this.labels) {
      const [x, y] = this.toScreen(thing);
      if (x < -100 || y < -40 || x > this.width + 100 || y > this.height + 10) continue;
      this.pen.globalAlpha = this.focus && !this.focus.has(thing.iri) ? 0.35 : 1;
      this.write(text, x, y + markSize(thing.size, this.scale) + 2, "ink");
    }
    this.pen.globalAlpha = 1;
  }
}

/** Relations with how far each bends aside, by its place among those between the same two things. */
function bent(relations) {
  const among = new Map();
  for (const relation of relations) {
    const pair = [relation.subject.iri, relation.object.iri].sort().join("|");
    if (!among.has(pair)) among.set(pair, []);
    among.get(pair).push(relation);
  }
  return [...among.values()].flatMap((same) => same.map((relation, i) => {
    const side = i - (same.length - 1) / 2;
    return { relation, bend: relation.subject.iri < relation.object.iri ? side : -side };
  }));
}

function isInSight([x1, y1, , , x2, y2], width, height) {
  return Math.max(x1, x2) > -50 && Math.min(x1, x2) < width + 50 && Math.max(y1, y2) > -50 && Math.min(y1, y2) < height + 50;
}

/** How far a point is from a curve, measured at a few places of it. */
function distance([x1, y1, cx, cy, x2, y2], sx, sy) {
  let nearest = Infinity, [px, py] = [x1, y1];
  for (let i = 1; i <= 8; i += 1) {
    const t = i / 8, u = 1 - t, qx = u * u * x1 + 2 * u * t * cx + t * t * x2, qy = u * u * y1 + 2 * u * t * cy + t * t * y2;
    const wx = qx - px, wy = qy - py, along = Math.max(0, Math.min(1, ((sx - px) * wx + (sy - py) * wy) / (wx * wx + wy * wy || 1)));
    nearest = Math.min(nearest, Math.hypot(px + along * wx - sx, py + along * wy - sy));
    [px, py] = [qx, qy];
  }
  return nearest;
}
