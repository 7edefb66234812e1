// Where new things stand, and how all give way a little: springs along relations, room around every name.

const LENGTH = 96; // wanted length of a relation
const ROOM_X = 78, ROOM_Y = 46; // half axes of the room around a thing; wide, because names are
const REACH = 260; // how far things push one another away
const ROUNDS = 70;
const STIFFNESS = 0.12; // how much things that stood there before move

/** A place for the i-th new thing beside the one it comes from; always the same for the same picture. */
export function beside(origin, i, things) {
  const angle = i * 2.399963; // the golden angle: no two in one direction
  if (origin) {
    const far = LENGTH * (0.9 + 0.12 * Math.sqrt(i));
    return { x: origin.x + far * Math.cos(angle), y: origin.y + far * Math.sin(angle) };
  }
  const bottom = Math.max(0, ...[...things.values()].map((thing) => thing.y));
  return { x: 40 * Math.sqrt(i) * Math.cos(angle), y: (things.size ? bottom + 120 : 0) + 40 * Math.sqrt(i) * Math.sin(angle) };
}

/** Lets `things` find room; those in `fresh` move freely, others a little, those in `fixed` not at all. */
export function settle(things, relations, fresh, fixed) {
  const index = new Map(things.map((thing, i) => [thing.iri, i]));
  const n = things.length;
  const x = Float64Array.from(things, (thing) => thing.x), y = Float64Array.from(things, (thing) => thing.y);
  const loose = Float64Array.from(things, (thing) => (fixed.has(thing.iri) ? 0 : fresh.has(thing.iri) ? 1 : STIFFNESS));
  const ties = relations.map((r) => [index.get(r.subject.iri), index.get(r.object.iri)]).filter(([a, b]) => a !== undefined && b !== undefined && a !== b);
  const degree = new Float64Array(n);
  for (const [a, b] of ties) { degree[a] += 1; degree[b] += 1; }
  for (let round = 0; round < ROUNDS; round += 1) {
    const dx = new Float64Array(n), dy = new Float64Array(n), heat = 40 * (1 - round / ROUNDS) + 2;
    for (const [a, b] of ties) {
      const gx = x[b] - x[a], gy = y[b] - y[a], length = Math.hypot(gx, gy) || 1;
      const pull = 0.08 * (length - LENGTH * Math.max(degree[a], degree[b]) ** 0.3) / length;
      dx[a] += gx * pull; dy[a] += gy * pull; dx[b] -= gx * pull; dy[b] -= gy * pull;
    }
    eachPair(x, y, (a, b) => push(a, b, x, y, dx, dy));
    for (let i = 0; i < n; i += 1) {
      const length = Math.hypot(dx[i], dy[i]) || 1, move = (Math.min(length, heat) / length) * loose[i];
      x[i] += dx[i] * move;
      y[i] += dy[i] * move;
    }
  }
  things.forEach((thing, i) => { thing.x = x[i]; thing.y = y[i]; });
}

/** Away from what is near, and strongly out of the room around a name. */
function push(a, b, x, y, dx, dy) {
  let gx = x[b] - x[a], gy = y[b] - y[a];
  if (gx === 0 && gy === 0) { gx = (a - b) % 7 || 1; gy = 1; }
  const squared = gx * gx + gy * gy;
  if (squared > REACH * REACH) return;
  const crowded = Math.hypot(gx / ROOM_X, gy / ROOM_Y);
  const strength = 420 / (squared + 400) + (crowded < 1 ? 0.32 * (1 - crowded) / (crowded + 0.1) : 0);
  dx[a] -= gx * strength; dy[a] -= gy * strength; dx[b] += gx * strength; dy[b] += gy * strength;
}

/** Calls `act` for every two that share a cell of size REACH or stand in cells next to one another. */
function eachPair(x, y, act) {
  const cells = new Map();
  for (let i = 0; i < x.length; i += 1) {
    const key = Math.floor(x[i] / REACH) * 65536 + Math.floor(y[i] / REACH);
    const cell = cells.get(key);
    if (cell) cell.push(i); else cells.set(key, [i]);
  }
  for (const [key, cell] of cells) {
    for (let i = 0; i < cell.length; i += 1) for (let j = i + 1; j < cell.length; j += 1) act(cell[i], cell[j]);
    for (const step of [1, 65535, 65536, 65537]) {
      const other = cells.get(key + step);
      if (other) for (const a of cell) for (const b of other) act(a, b);
    }
  }
}
