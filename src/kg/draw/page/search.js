// Search by name, other name, pinyin and initials, with suggestions; also picks the end of a path.

const MOST_SUGGESTIONS = 12;
const searchBox = byId("search");
const suggestionList = byId("suggestions");
let suggestions = []; // [{id, by}]
let active = -1;
let pathStart = null; // the thing a path is wanted from, while its end is being looked for

function folded(text) {
  return text.toLowerCase().replace(/[\s《》“”"'’]/g, "");
}

const searchable = things.map((thing) => ({
  name: folded(thing.name), others: thing.names.map((name) => [folded(name), name]), keys: thing.keys,
}));

// How well a thing answers a query: smaller is better, null not at all; `by` is the other name that matched.
function match(id, query) {
  const { name, others, keys } = searchable[id];
  if (name === query) return { cost: 0 };
  if (name.startsWith(query)) return { cost: 1 };
  const same = others.find(([other]) => other.startsWith(query));
  if (same) return { cost: 2, by: same[1] };
  if (name.includes(query)) return { cost: 3 };
  const inside = others.find(([other]) => other.includes(query));
  if (inside) return { cost: 4, by: inside[1] };
  if (keys.some((key) => key.startsWith(query))) return { cost: 5 };
  if (query.length > 2 && keys.some((key) => key.includes(query))) return { cost: 6 };
  return null;
}

function find(text) {
  const query = folded(text);
  if (!query) return [];
  const found = [];
  byRank.forEach((id, rank) => {
    const hit = match(id, query);
    if (hit) found.push({ id, by: hit.by, cost: hit.cost, rank });
  });
  return found.sort((a, b) => a.cost - b.cost || a.rank - b.rank).slice(0, MOST_SUGGESTIONS);
}

function showSuggestions() {
  suggestions = find(searchBox.value);
  active = suggestions.length ? 0 : -1;
  const options = suggestions.map(({ id, by }, i) => element(
    "li", { role: "option", id: `suggestion-${i}`, onmousedown: (event) => { event.preventDefault(); pick(i); } },
    classIcon(things[id].class), element("span", { class: "term" }, things[id].name), by ? element("span", { class: "meta" }, by) : "",
    element("span", { class: "meta" }, className(things[id]))));
  const empty = searchBox.value.trim() && !suggestions.length
    ? [element("li", { class: "empty", role: "option", "aria-disabled": "true" }, say("nothing", searchBox.value.trim()))] : [];
  suggestionList.replaceChildren(...options, ...empty);
  suggestionList.hidden = !options.length && !empty.length;
  searchBox.setAttribute("aria-expanded", String(!suggestionList.hidden));
  markActive();
}

function markActive() {
  [...suggestionList.children].forEach((row, i) => row.setAttribute("aria-selected", String(i === active)));
  if (active >= 0) {
    searchBox.setAttribute("aria-activedescendant", `suggestion-${active}`);
    suggestionList.children[active].scrollIntoView({ block: "nearest" });
  } else searchBox.removeAttribute("aria-activedescendant");
}

function closeSuggestions() {
  suggestionList.hidden = true;
  searchBox.setAttribute("aria-expanded", "false");
  searchBox.removeAttribute("aria-activedescendant");
}

function pick(at) {
  const { id } = suggestions[at];
  searchBox.value = "";
  closeSuggestions();
  if (pathStart === null) return goTo({ kind: "thing", id });
  const start = pathStart;
  endPathSearch();
  return showPath(start, id);
}

searchBox.addEventListener("input", showSuggestions);
searchBox.addEventListener("focus", showSuggestions);
searchBox.addEventListener("blur", closeSuggestions);
searchBox.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && suggestions.length) {
    active = (active + step + suggestions.length) % suggestions.length;
    markActive();
  } else if (event.key === "Enter" && active >= 0) pick(active);
  else if (event.key === "Escape") {
    if (!searchBox.value && pathStart !== null) endPathSearch();
    searchBox.value = "";
    closeSuggestions();
    byId("canvas").focus();
  } else return;
  event.preventDefault();
  event.stopPropagation();
});

function startPath(id) {
  pathStart = id;
  searchBox.placeholder = say("pathTo", things[id].name);
  searchBox.classList.add("path");
  searchBox.focus();
  announce(searchBox.placeholder);
}

function endPathSearch() {
  pathStart = null;
  searchBox.placeholder = say("searchHint");
  searchBox.classList.remove("path");
}
