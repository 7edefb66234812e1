// Elements whose texts are always texts, never markup; and the marks of classes.

/** element("button", { class: "x", onclick: f }, "text", child, …); null, undefined and "" children are left out. */
export function element(tag, properties = {}, ...children) {
  return filled(document.createElement(tag), properties, children);
}

/** The same for SVG. */
export function svg(tag, properties = {}, ...children) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", tag), properties, children);
}

export const byId = (id) => document.getElementById(id);

function filled(node, properties, children) {
  for (const [key, value] of Object.entries(properties)) {
    if (value === false || value === null || value === undefined) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

/** The corners of a mark of radius r around (x, y); null for a circle. The drawing's geometry. */
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

/** The mark of a class (`look`: shape, fill, border_light, border_dark) as a small picture. */
export function mark(look) {
  const points = corners(look.shape, 10, 10, 7);
  const inside = points
    ? svg("polygon", { points: points.map((p) => p.map((v) => v.toFixed(1)).join(",")).join(" ") })
    : svg("circle", { cx: 10, cy: 10, r: 7 });
  const picture = svg("svg", { class: "mark", viewBox: "0 0 20 20", "aria-hidden": "true" }, inside);
  picture.style.cssText = `--fill:${look.fill};--light:${look.border_light};--dark:${look.border_dark}`;
  return picture;
}

/** Whether the page is dark now. */
export function isDark() {
  const asked = document.documentElement.dataset.theme;
  return asked === "dark" || (asked !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
}

/** A colour of the style sheet. */
export function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}
