// The network on the canvas: brings vis-network in step with `state`, and draws names, rings and edge words itself.

const MANY_EDGES = 600; // above this, edges rest while the picture is dragged
const EDGE_WORD_PX = 11.5;
const FEW_EDGES = 40; // up to this many, every edge says its relation

const nodeSet = new vis.DataSet();
const edgeSet = new vis.DataSet();
const moved = new Map(); // where the reader has dragged things
let view = visible();
let focus = null; // what stays bright while something is selected, or null
let labelled = { scale: 0, items: [], words: [] };

const network = new vis.Network(byId("canvas"), { nodes: nodeSet, edges: edgeSet }, {
  autoResize: true,
  physics: false,
  layout: { improvedLayout: false },
  interaction: { hover: true, selectConnectedEdges: false, hoverConnectedEdges: false, tooltipDelay: 0 },
  nodes: { chosen: false, borderWidth: 1.5, label: undefined },
  edges: { chosen: false, smooth: false, arrows: { to: { enabled: true, scaleFactor: 0.5 * MARK_SCALE } }, selectionWidth: 0, hoverWidth: 0 },
});

function groupSize(count) {
  return Math.min(42, 16 + 2.5 * Math.sqrt(count)) * MARK_SCALE;
}

function placeOf(id) {
  if (moved.has(id)) return moved.get(id);
  if (typeof id === "number") return { x: things[id].x, y: things[id].y };
  moved.set(id, besideOthers(Number(id.slice(1))));
  return moved.get(id);
}

// A group stands in the middle of its members, or as near to it as nothing else stands.
function besideOthers(number) {
  const members = data.groups[number].members;
  const mean = (axis) => members.reduce((sum, member) => sum + things[member][axis], 0) / members.length;
  const middle = { x: mean("x"), y: mean("y") };
  const others = [...things.filter((thing) => thing.shown), ...[...moved].filter(([id]) => typeof id === "string").map(([, place]) => place)];
  const free = ({ x, y }) => others.every((other) => Math.hypot((other.x - x) / 130, (other.y - y) / 85) > MARK_SCALE);
  for (let turn = 0; turn < 400; turn += 1) {
    const spot = { x: middle.x + 14 * turn * Math.cos(turn * 2.4), y: middle.y + 9 * turn * Math.sin(turn * 2.4) };
    if (free(spot)) return spot;
  }
  return middle;
}

// What stays bright: the selection and what it touches; null when nothing is selected.
function focusOf(selection) {
  if (!selection) return null;
  if (selection.kind === "group") return new Set([`g${selection.id}`]);
  const ids = new Set(involved(selection));
  if (selection.kind === "thing") for (const other of neighbours(selection.id)) ids.add(other);
  return ids;
}

function isInFocus(statement) {
  const selection = state.selection;
  if (!selection) return false;
  if (selection.kind === "statement") return statement.id === selection.id;
  if (selection.kind === "path") {
    const at = selection.ids.indexOf(statement.subject);
    return at >= 0 && [selection.ids[at - 1], selection.ids[at + 1]].includes(statement.object);
  }
  return (selection.kind === "thing" || selection.kind === "figure") && [statement.subject, statement.object].includes(selection.id);
}

// Bring the canvas in step with the state: only what differs is touched.
function refreshCanvas() {
  view = visible();
  focus = focusOf(state.selection);
  const nodes = [...[...view.ids].map(nodeLook), ...[...view.groups].map(([number, inside]) => groupLook(number, inside))];
  const edges = [...edgeLooks(view.links), ...[...view.bundles].map(bundleLook)];
  synchronise(nodeSet, nodes);
  synchronise(edgeSet, edges);
  network.setOptions({ interaction: { hideEdgesOnDrag: edges.length > MANY_EDGES, hideEdgesOnZoom: edges.length > MANY_EDGES } });
  labelled.scale = 0;
  network.redraw();
}

const looks = new WeakMap([[nodeSet, new Map()], [edgeSet, new Map()]]);

function synchronise(set, wanted) {
  const known = looks.get(set);
  const ids = new Set(wanted.map((item) => item.id));
  const gone = [...known.keys()].filter((id) => !ids.has(id));
  const fresh = [];
  const different = [];
  for (const item of wanted) {
    const look = JSON.stringify(item);
    if (known.get(item.id) === look) continue;
    (known.has(item.id) ? different : fresh).push(item);
    known.set(item.id, look);
  }
  for (const id of gone) known.delete(id);
  if (gone.length) set.remove(gone);
  if (fresh.length) set.add(fresh);
  if (different.length) set.update(different);
}

function nodeLook(id) {
  const thing = things[id];
  const look = data.classes[thing.class];
  return {
    id, ...placeOf(id), shape: look.shape, size: thing.size, opacity: focus && !focus.has(id) ? 0.22 : 1,
    color: { background: look.fill, border: borderOf(look) }, fixed: state.pinned.has(id),
  };
}

function groupLook(number, inside) {
  const id = `g${number}`;
  return {
    id, ...placeOf(id), shape: "dot", size: groupSize(inside.length), opacity: focus && !focus.has(id) ? 0.22 : 1, borderWidth: 2,
    color: { background: colour("group"), border: colour("muted") }, shapeProperties: { borderDashes: [6, 4] },
  };
}

// Parallel relations bend apart, each by its place among them.
function edgeLooks(links) {
  const among = new Map();
  for (const link of links) {
    const pair = [Math.min(link.subject, link.object), Math.max(link.subject, link.object)].join();
    if (!among.has(pair)) among.set(pair, []);
    among.get(pair).push(link);
  }
  return [...among.values()].flatMap((same) => same.map((link, i) => edgeLook(link, i - (same.length - 1) / 2)));
}

function edgeLook(link, bend) {
  const bright = isInFocus(link);
  const brightWidth = focus && focus.size > 24 ? 1.6 : 2.6; // many strong lines would hide what they lead to
  const forward = link.subject < link.object;
  return {
    id: `s${link.id}`, from: link.subject, to: link.object, dashes: link.target ? [5, 4] : false, width: (bright ? brightWidth : 1.5) * MARK_SCALE,
    color: { color: colour(bright ? "accent" : "edge"), opacity: focus && !bright ? 0.14 : bright ? 1 : 0.75 },
    smooth: bend ? { enabled: true, type: bend > 0 === forward ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) * 0.22 } : false,
  };
}

function bundleLook([key, count]) {
  const [from, to] = key.split("~").map((end) => (end.startsWith("g") ? end : Number(end)));
  return {
    id: `b${key}`, from, to, arrows: "", width: Math.min(5, 0.8 + Math.log2(count) / 2) * MARK_SCALE,
    color: { color: colour("edge"), opacity: focus ? 0.1 : 0.35 }, dashes: [2, 3],
  };
}

network.on("afterDrawing", (context) => {
  const scale = network.getScale();
  if (labelled.scale !== scale) {
    const places = {};
    for (const id of view.ids) places[id] = placeOf(id);
    for (const number of view.groups.keys()) places[`g${number}`] = placeOf(`g${number}`);
    const room = new Map();
    const items = placeLabels(labelItems(view, focus, places), scale, LABEL_PX, room);
    labelled = { scale, items, words: placeLabels(edgeWords(places, scale), scale, EDGE_WORD_PX, room) };
  }
  context.lineJoin = "round";
  context.textAlign = "center";
  drawRings(context, scale);
  context.textBaseline = "top";
  const [ink, faint, halo] = [colour("ink"), colour("faint"), colour("paper")];
  for (const word of labelled.words) {
    drawLabel(context, word.text, word.x, word.y + word.size + 3 / scale, EDGE_WORD_PX / scale, colour("accent"), halo);
  }
  for (const item of labelled.items) {
    const px = LABEL_PX / scale;
    drawLabel(context, item.text, item.x, item.y + item.size + 3 / scale, px, item.dim ? faint : ink, halo);
  }
});

// A ring around what is selected, a dashed one around what is pinned.
function drawRings(context, scale) {
  const ring = (id, dash) => {
    const { x, y } = placeOf(id);
    const size = typeof id === "number" ? things[id].size : groupSize(view.groups.get(Number(id.slice(1))).length);
    context.beginPath();
    context.setLineDash(dash.map((d) => d / scale));
    context.arc(x, y, size + 6 / scale + 2, 0, 2 * Math.PI);
    context.strokeStyle = colour("accent");
    context.lineWidth = 2.5 / scale;
    context.stroke();
    context.setLineDash([]);
  };
  for (const id of state.pinned) if (view.ids.has(id)) ring(id, [3, 3]);
  if (!state.selection) return;
  if (state.selection.kind === "group" && view.groups.has(state.selection.id)) ring(`g${state.selection.id}`, []);
  for (const id of involved(state.selection)) if (view.ids.has(id)) ring(id, []);
}

// The word of the relation at the middle of the edges in focus, or of all where they are few.
function edgeWords(places, scale) {
  const worded = state.selection ? view.links.filter(isInFocus) : view.links;
  if (worded.length > FEW_EDGES || scale < 0.3) return [];
  return worded.map((link) => {
    const [from, to] = [places[link.subject], places[link.object]];
    const up = EDGE_WORD_PX / 2 + 3; // a word hangs below its place as a name does: lift it onto the line
    return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2, size: -up / scale, text: relationName(link), always: false };
  });
}

// Selects what is under the pointer; whether there was something.
function press({ nodes, edges }) {
  const isOnLine = edges.length > 0 && String(edges[0]).startsWith("s");
  if (nodes.length) selectNode(nodes[0]);
  else if (isOnLine) select({ kind: "statement", id: Number(edges[0].slice(1)) });
  return nodes.length > 0 || isOnLine;
}

network.on("click", (at) => { if (!press(at) && state.selection) select(null); });
network.on("hold", press); // a slow press is a press too

network.on("doubleClick", ({ nodes }) => {
  if (!nodes.length) return;
  if (typeof nodes[0] === "number") expand(nodes[0]);
  else toggleGroup(Number(nodes[0].slice(1)));
});

network.on("dragEnd", ({ nodes }) => {
  for (const id of nodes) moved.set(id, network.getPositions([id])[id]);
  labelled.scale = 0;
});

function selectNode(id) {
  if (typeof id === "number") select({ kind: "thing", id });
  else select({ kind: "group", id: Number(id.slice(1)) });
}

// Let the marks move by themselves, or leave them where they have come to.
function setMotion(on) {
  state.motion = on;
  byId("motion").setAttribute("aria-pressed", String(on));
  if (!on) for (const id of view.ids) moved.set(id, network.getPositions([id])[id]);
  network.setOptions({ physics: on ? { enabled: true, stabilization: false, barnesHut: { gravitationalConstant: -6000, springLength: 110 } } : { enabled: false } });
}

network.on("beforeDrawing", () => {
  if (!state.motion) return;
  for (const [id, place] of Object.entries(network.getPositions([...view.ids]))) moved.set(Number(id), place);
  labelled.scale = 0;
});

const still = matchMedia("(prefers-reduced-motion: reduce)");

function lookAt(ids) {
  const animation = still.matches ? false : { duration: 250, easingFunction: "easeInOutQuad" };
  const there = ids.filter((id) => nodeSet.get(id));
  const covered = innerWidth <= 720 && !byId("details").hidden ? byId("details").offsetHeight : 0; // on a phone, from below
  const offset = { x: 0, y: -covered / 2 };
  if (there.length === 1) network.focus(there[0], { scale: Math.max(1 / MARK_SCALE, network.getScale()), offset, animation });
  else network.fit({ nodes: there.length ? there : nodeSet.getIds(), animation, maxZoomLevel: 1.2 });
}
