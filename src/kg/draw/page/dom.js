// Making elements. Text goes in as text only, so a name made of markup stays a name.

const byId = (id) => document.getElementById(id);

// element("button", {class: "x", onclick: f}, "text", child, …)
function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(properties)) {
    if (value === false || value === null || value === undefined) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

function replaceChildren(node, ...children) {
  node.replaceChildren(...children.filter(Boolean));
}

function announce(text) {
  byId("status").textContent = text;
}

// The corners of a mark of radius r around (x, y); null for a circle. Same geometry as vis-network draws.
function corners(shape, x, y, r) {
  const around = (n, radius, turn = 0) =>
    Array.from({ length: n }, (_, i) => {
      const angle = turn + (i * 2 * Math.PI) / n;
      const at = typeof radius === "function" ? radius(i) : radius;
      return [x + at * Math.cos(angle), y + at * Math.sin(angle)];
    });
  switch (shape) {
    case "square": return [[x - r, y - r], [x + r, y - r], [x + r, y + r], [x - r, y + r]];
    case "diamond": return [[x, y + r], [x + r, y], [x, y - r], [x - r, y]];
    case "triangle": return around(3, (r * 1.15 * 2) / Math.sqrt(3), -Math.PI / 2).map(([a, b]) => [a, b + 0.316 * r]);
    case "triangleDown": return around(3, (r * 1.15 * 2) / Math.sqrt(3), Math.PI / 2).map(([a, b]) => [a, b - 0.316 * r]);
    case "hexagon": return around(6, r);
    case "star": return around(10, (i) => r * 0.82 * (i % 2 ? 0.5 : 1.3), -Math.PI / 2).map(([a, b]) => [a, b + 0.082 * r]);
    default: return null;
  }
}

const SVG = "http://www.w3.org/2000/svg";

function svgElement(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

function svgMark(shape, x, y, r, attributes) {
  const points = corners(shape, x, y, r);
  if (!points) return svgElement("circle", { cx: x, cy: y, r, ...attributes });
  return svgElement("polygon", { points: points.map((p) => p.map((v) => v.toFixed(1)).join(",")).join(" "), ...attributes });
}

// The mark of a class as a small picture for legends, lists and panels.
function classIcon(classNumber) {
  const { shape, fill } = data.classes[classNumber];
  const border = borderOf(data.classes[classNumber]);
  return svgElement(
    "svg", { class: "icon", viewBox: "0 0 20 20", width: 18, height: 18, "aria-hidden": "true" },
    svgMark(shape, 10, 10, 7, { fill, stroke: border, "stroke-width": 1.5 }),
  );
}

function isDark() {
  const asked = document.documentElement.dataset.theme;
  return asked === "dark" || (asked === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
}

function borderOf(look) {
  return isDark() ? look.dark : look.light;
}

// A colour of the style sheet.
function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}
