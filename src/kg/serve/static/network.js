// Results as a network: rows with two or more things, or triples, become circles and arrows.

import { cut, shortName, svg } from "./svg.js";

const MOST = 150, WIDTH = 1100, HEIGHT = 700, STEPS = 200;
const PREDICATES = ["predicate", "p", "property", "relation"];

/** The edges that rows stand for, each `{from, to, name}`. */
export function edgesOf(variables, rows) {
  const named = variables.find((one) => PREDICATES.includes(one));
  const things = variables.filter((one) => one !== named && rows.some((row) => row[one]?.type === "uri"));
  if (things.length < 2) return [];
  const [from, to] = things;
  return rows.filter((row) => row[from]?.type === "uri" && row[to]?.type === "uri")
    .map((row) => ({ from: row[from].value, to: row[to].value, name: named ? shortName(row[named]) : "" }));
}

/** The picture of the first edges, up to `MOST` circles. */
export function drawNetwork(variables, rows) {
  const nodes = new Map(), edges = [];
  for (const edge of edgesOf(variables, rows)) {
    const fresh = new Set([edge.from, edge.to].filter((end) => !nodes.has(end)));
    if (nodes.size + fresh.size > MOST) break;
    for (const end of fresh) nodes.set(end, { iri: end, degree: 0 });
    nodes.get(edge.from).degree += 1;
    nodes.get(edge.to).degree += 1;
    edges.push({ name: edge.name, a: nodes.get(edge.from), b: nodes.get(edge.to) });
  }
  place([...nodes.values()], edges);
  const picture = svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: "100%", role: "img" }, arrowHead());
  for (const { a, b, name } of edges) {
    picture.append(svg("line", { x1: a.x, y1: a.y, x2: b.x, y2: b.y, stroke: "#999", "marker-end": "url(#arrow)" }, svg("title", {}, name)));
    if (edges.length <= 60) picture.append(svg("text", { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, "font-size": 10, fill: "#666", "text-anchor": "middle" }, name));
  }
  for (const node of nodes.values()) {
    const name = shortName({ type: "uri", value: node.iri });
    picture.append(svg("a", { href: node.iri },
      svg("circle", { cx: node.x, cy: node.y, r: 5 + Math.min(12, Math.sqrt(node.degree) * 2), fill: "#2f6db3" }, svg("title", {}, name)),
      svg("text", { x: node.x, y: node.y - 12, "font-size": 12, "text-anchor": "middle" }, cut(name, 14))));
  }
  const note = document.createElement("p");
  note.textContent = `${nodes.size} · ${edges.length} / ${rows.length}`;
  return [picture, note];
}

function arrowHead() {
  return svg("defs", {}, svg("marker", { id: "arrow", viewBox: "0 0 8 8", refX: 16, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto" },
    svg("path", { d: "M0 0L8 4L0 8z", fill: "#999" })));
}

/** Springs along the edges, repulsion between all; begins on a circle, so the same graph gives the same picture. */
function place(nodes, edges) {
  const ideal = Math.sqrt((WIDTH * HEIGHT) / (nodes.length || 1)) * 0.7;
  nodes.forEach((node, index) => {
    const angle = (2 * Math.PI * index) / nodes.length;
    Object.assign(node, { x: WIDTH / 2 + 300 * Math.cos(angle), y: HEIGHT / 2 + 300 * Math.sin(angle) });
  });
  for (let step = 0; step < STEPS; step += 1) {
    const limit = 30 * (1 - step / STEPS) + 1;
    for (const node of nodes) Object.assign(node, { dx: (WIDTH / 2 - node.x) * 0.15, dy: (HEIGHT / 2 - node.y) * 0.15 });
    nodes.forEach((a, index) => nodes.slice(index + 1).forEach((b) => push(a, b, (distance) => (ideal * ideal) / distance)));
    for (const { a, b } of edges) if (a !== b) push(a, b, (distance) => -(distance * distance) / ideal / 6);
    for (const node of nodes) {
      const length = Math.hypot(node.dx, node.dy) || 1, move = Math.min(length, limit);
      node.x += (node.dx / length) * move;
      node.y += (node.dy / length) * move;
    }
  }
  fit(nodes, "x", 80, WIDTH - 80);
  fit(nodes, "y", 30, HEIGHT - 20);
}

/** Stretches the positions along one axis to lie between `low` and `high`. */
function fit(nodes, axis, low, high) {
  const values = nodes.map((node) => node[axis]), least = Math.min(...values), span = Math.max(...values) - least;
  for (const node of nodes) node[axis] = span > 1 ? low + ((node[axis] - least) / span) * (high - low) : (low + high) / 2;
}

function push(a, b, force) {
  const x = a.x - b.x, y = a.y - b.y, distance = Math.hypot(x, y) || 0.1, strength = force(distance) / distance;
  a.dx += x * strength; a.dy += y * strength;
  b.dx -= x * strength; b.dy -= y * strength;
}
