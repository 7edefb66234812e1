// The drawing's elements and marks, and the picture of a class as the explorer shows it.

import { svg, svgMark } from "./drawing/elements.js";

export { byId, colour, corners, element, isDark, svg } from "./drawing/elements.js";

/** The mark of a class (`look`: shape, fill, border_light, border_dark) as a small picture. */
export function mark(look) {
  const picture = svg("svg", { class: "mark", viewBox: "0 0 20 20", "aria-hidden": "true" }, svgMark(look.shape, 10, 10, 7));
  picture.style.cssText = `--fill:${look.fill};--light:${look.border_light};--dark:${look.border_dark}`;
  return picture;
}
