// Making elements, and the marks of classes. A module for the explorer; the drawing takes it into its one script.
// Text goes in as text only, so a name made of markup stays a name.

export const byId = (id) => document.getElementById(id);

/** element("button", { class: "x", onclick: f }, "text", child, …); null, undefined and "" children are left out. */
export function element(tag, properties = {}, ...children) {
  return filled(document.createElement(tag), properties, children);
}

/** The same for SVG. */
export function svg(tag, properties = {}, ...children) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", tag), properties, children);
}

function filled(node, properties, children) {
  for (const [key, value] of Object.entries(properties)) {
    if (value === false || value === null || value === undefined) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

/** The corners of a mark of radius r around (x, y); null for a circle. Same geometry as vis-network draws. */
export function corners(shape, x, y, r) {
  const around = (n, radius, turn = 0) =>
    Array.from({ length: n }, (_, i) => {
      const angle = turn + (i * 2 * Math.PI) / n;
      const far = typeof radius === "function" ? radius(i) : radius;
      return [x + far * Math.cos(angle), y + far * Math.sin(angle)];
    });
  switch (shape) {
    case "square": return [[x - r, y - r], [x + r, y - r], [x + r, y + r], [x - r, y + r]];
    case "diamond": return [[x, y + r], [x + r, y], [x, y - r], [x - r, y]];
    case "triangle": return around(3, (r * 2.3) / Math.sqrt(3), -Math.PI / 2).map(([a, b]) => [a, b + 0.316 * r]);
    case "triangleDown": return around(3, (r * 2.3) / Math.sqrt(3), Math.PI / 2).map(([a, b]) => [a, b - 0.316 * r]);
    case "hexagon": return around(6, r);
    case "star": return around(10, (i) => r * 0.82 * (i % 2 ? 0.5 : 1.3), -Math.PI / 2).map(([a, b]) => [a, b + 0.082 * r]);
    default: return null;
  }
}

/** The mark of a shape as SVG. */
export function svgMark(shape, x, y, r, properties = {}) {
  const points = corners(shape, x, y, r);
  if (!points) return svg("circle", { cx: x, cy: y, r, ...properties });
  return svg("polygon", { points: points.map((p) => p.map((v) => v.toFixed(1)).join(",")).join(" "), ...properties });
}

/** A colour of the style sheet. */
export function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** Whether the page is dark now. */
export function isDark() {
  const asked = document.documentElement.dataset.theme;
  return asked === "dark" || (asked !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
}
