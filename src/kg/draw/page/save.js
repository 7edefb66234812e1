// Save what is on the canvas as a picture: PNG as it is on the screen, SVG of the whole network.

function fileName(ending) {
  return `${document.title.replace(/[\\/:*?"<>|\s]+/g, "_")}.${ending}`;
}

function download(blob, name) {
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  announce(say("saved", name));
}

function savePng() {
  const drawn = byId("canvas").querySelector("canvas");
  const picture = element("canvas", { width: drawn.width, height: drawn.height });
  const context = picture.getContext("2d");
  context.fillStyle = colour("paper");
  context.fillRect(0, 0, picture.width, picture.height);
  context.drawImage(drawn, 0, 0);
  picture.toBlob((blob) => download(blob, fileName("png")), "image/png");
}

function saveSvg() {
  const text = new XMLSerializer().serializeToString(svgPicture());
  download(new Blob(['<?xml version="1.0" encoding="UTF-8"?>\n', text], { type: "image/svg+xml" }), fileName("svg"));
}

// The visible network as an SVG tree: relations under marks under names, and a legend of the classes on it.
function svgPicture() {
  const margin = 120;
  const places = {};
  for (const id of view.ids) places[id] = placeOf(id);
  for (const number of view.groups.keys()) places[`g${number}`] = placeOf(`g${number}`);
  const spots = Object.values(places);
  const edge = (axis, best, start) => spots.reduce((found, spot) => best(found, spot[axis]), start);
  const left = edge("x", Math.min, Infinity) - margin;
  const top = edge("y", Math.min, Infinity) - margin;
  const width = edge("x", Math.max, -Infinity) + margin - left;
  const height = edge("y", Math.max, -Infinity) + margin - top;
  const root = svg("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: [left, top, width, height].map(Math.round).join(" "), "font-family": FONTS.replaceAll('"', "'") });
  root.append(svg("title", {}, document.title), svg("rect", { x: left, y: top, width, height, fill: colour("paper") }), arrowHead());
  root.append(svg("g", { stroke: colour("edge"), "stroke-width": 1.2, fill: "none" }, ...view.links.map((link) => svgEdge(link, places))));
  root.append(svg("g", {}, ...svgMarks(places)));
  root.append(svg("g", { "font-size": LABEL_PX, fill: colour("ink"), "text-anchor": "middle" }, ...svgNames(places)));
  root.append(svgLegend(left + 16, top + 24));
  return root;
}

function arrowHead() {
  const marker = svg("marker", { id: "arrow", viewBox: "0 0 8 8", refX: 8, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto" },
    svg("path", { d: "M0 0 8 4 0 8Z", fill: colour("edge") }));
  return svg("defs", {}, marker);
}

function svgEdge(link, places) {
  const [from, to] = [places[link.subject], places[link.object]];
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const end = Math.max(0, 1 - (things[link.object].size + 3) / length);
  const line = svg("line", {
    x1: from.x.toFixed(1), y1: from.y.toFixed(1), "marker-end": "url(#arrow)",
    x2: (from.x + (to.x - from.x) * end).toFixed(1), y2: (from.y + (to.y - from.y) * end).toFixed(1),
    ...(link.target ? { "stroke-dasharray": "5 4" } : {}),
  });
  line.append(svg("title", {}, `${things[link.subject].name} — ${relationName(link)} → ${things[link.object].name}`));
  return line;
}

function svgMarks(places) {
  const marks = [...view.ids].map((id) => {
    const { shape, fill: inside, ...look } = data.classes[things[id].class];
    const mark = svgMark(shape, places[id].x, places[id].y, things[id].size, { fill: inside, stroke: borderOf(look), "stroke-width": 1.5 });
    mark.append(svg("title", {}, `${things[id].name}（${className(things[id])}）`));
    return mark;
  });
  const groups = [...view.groups].map(([number, inside]) => svgMark("dot", places[`g${number}`].x, places[`g${number}`].y, groupSize(inside.length),
    { fill: colour("group"), stroke: colour("muted"), "stroke-width": 2, "stroke-dasharray": "6 4" }));
  return [...groups, ...marks];
}

function svgNames(places) {
  return placeLabels(labelItems(view, null, places), 1).map((item) => svg("text", {
    x: item.x.toFixed(1), y: (item.y + item.size + 4 + LABEL_PX).toFixed(1),
    stroke: colour("paper"), "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round",
  }, item.text));
}

function svgLegend(x, y) {
  const present = [...counted([...view.ids].map((id) => things[id].class))].sort((a, b) => b[1] - a[1]);
  const rows = present.flatMap(([number, count], i) => {
    const look = data.classes[number];
    return [
      svgMark(look.shape, x + 7, y + i * 20 - 4, 6, { fill: look.fill, stroke: borderOf(look), "stroke-width": 1.2 }),
      svg("text", { x: x + 22, y: y + i * 20, "font-size": 13, fill: colour("ink") }, `${termName(look)} ${count}`),
    ];
  });
  return svg("g", {}, ...rows);
}
