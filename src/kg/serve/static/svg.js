// Short names for terms, and the SVG elements of the plugins.

export { svg } from "./drawing/elements.js";

/** What to call a term: a text itself, of an address its last part. */
export function shortName(term) {
  if (!term) return "";
  if (term.type !== "uri") return term.value;
  const last = term.value.split(/[#/]/).filter(Boolean).pop() || term.value;
  try { return decodeURIComponent(last); } catch { return last; }
}

/** A text cut to `length` characters. */
export const cut = (text, length) => ([...text].length > length ? `${[...text].slice(0, length - 1).join("")}…` : text);
