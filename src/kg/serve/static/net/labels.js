// Names on the canvas: always the same size on the screen, never over one another, the most important first.

const CELL = 64, PX = 12.5;
const LEADING = 8; // so many names may lie over marks of lesser things

const FAMILY = '"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei","WenQuanYi Micro Hei",system-ui,sans-serif';
export const LABEL_FONT = `${PX}px ${FAMILY}`;
export const SMALL_FONT = `11px ${FAMILY}`;

/** Width in em, near enough: a Chinese character is one, a letter about half. */
function ems(text) {
  let width = 0;
  for (const char of text) width += char.codePointAt(0) > 0x2e7f ? 1 : 0.58;
  return width;
}

/** A name cut to `most` characters, never through one. */
export function shortened(name, most) {
  const points = Array.from(name);
  return points.length > most ? `${points.slice(0, most - 1).join("")}…` : name;
}

/** Boxes on a surface, found by where they lie. */
export class Boxes {
  constructor() {
    this.cells = new Map();
  }

  /** Whether a box [left, top, right, bottom] lies over none of those added, except those of `owner`. */
  isFree(box, owner = null) {
    return this.keys(box).every((key) => (this.cells.get(key) || []).every(
      (other) => other.owner === owner && owner !== null || box[0] >= other.box[2] || other.box[0] >= box[2] || box[1] >= other.box[3] || other.box[1] >= box[3]));
  }

  add(box, owner = null) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push({ box, owner });
    }
  }

  keys([left, top, right, bottom]) {
    const keys = [];
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1) {
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) keys.push(x * 100003 + y);
    }
    return keys;
  }
}

/** The box of a text that stands in the middle of x, from y downwards. */
export function textBox(text, x, y) {
  const half = (ems(text) * PX) / 2 + 3;
  return [x - half, y, x + half, y + PX * 1.35];
}

/** Which of `items` ({thing, text, always}, most important first) find room for their names beside `marks`. */
export function placeLabels(items, marks, scale) {
  const taken = new Boxes();
  for (const { x, y, size, iri } of marks) {
    const r = markSize(size, scale) * 0.8;
    taken.add([x * scale - r, y * scale - r, x * scale + r, y * scale + r], iri);
  }
  const names = new Boxes();
  const placed = items.filter(({ thing, text, always }, i) => {
    const box = textBox(text, thing.x * scale, thing.y * scale + markSize(thing.size, scale) + 2);
    if (!always && !(i < LEADING ? names.isFree(box) : taken.isFree(box, thing.iri))) return false;
    taken.add(box);
    if (i < LEADING) names.add(box);
    return true;
  });
  return { placed, taken };
}

/** Radius of a mark on the screen: shrinks more slowly than the picture, so that marks stay visible from afar. */
export function markSize(size, scale) {
  return size * Math.min(1.4, Math.max(0.28, scale ** 0.7));
}
