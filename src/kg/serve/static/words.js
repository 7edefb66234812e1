// Words and links in the language of the page.

const WORDS = JSON.parse(document.getElementById("words").textContent);

export const language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";

/** The words for `section.name`, `{name}` filled in from `values`. */
export function say(key, values = {}) {
  if (!(key in WORDS)) throw new Error(`no words for ${key}`);
  return WORDS[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** An address of the explorer that keeps the language; parameters that are null, undefined or "" are left out. */
export function link(path, params = {}) {
  const given = Object.entries(params).filter(([, value]) => value !== null && value !== undefined && value !== "");
  const query = new URLSearchParams(given);
  if (language !== "zh") query.set("lang", language);
  return query.size ? `${path}?${query}` : path;
}

/** The address of the page of a thing. */
export const thingLink = (iri) => link("/thing", { iri });

/** Data of one of the explorer's own addresses; throws what the server says when it refuses. */
export async function load(path, params = {}, options = {}) {
  const response = await fetch(link(path, params), options);
  if (!response.ok) throw new Error((await response.text()).trim());
  return response.json();
}
