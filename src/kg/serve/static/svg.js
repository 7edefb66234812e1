// SVG elements whose texts are always texts, and short names for terms.

/** An SVG element with attributes and children; a string child becomes a text node, never markup. */
export function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** What to call a term: a text itself, of an address its last part. */
export function shortName(term) {
  if (!term) return "";
  if (term.type !== "uri") return term.value;
  const last = term.value.split(/[#/]/).filter(Boolean).pop() || term.value;
  try { return decodeURIComponent(last); } catch { return last; }
}

/** A text cut to `length` characters. */
export const cut = (text, length) => ([...text].length > length ? `${[...text].slice(0, length - 1).join("")}…` : text);
