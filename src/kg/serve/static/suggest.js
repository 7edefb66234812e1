// A search box that suggests things of the graph while one types: Chinese, pinyin, initials, arrow keys.

import { element, mark } from "./dom.js";
import { link, load, say } from "./words.js";

const PAUSE_MS = 80;
let boxes = 0;

/** Makes `input` suggest things; `pick({iri, name, …})` is called with the chosen one. `more` offers all results. */
export function suggestIn(input, pick, { more = false } = {}) {
  const number = ++boxes;
  const list = element("ul", { class: "suggestions", id: `suggestions-${number}`, role: "listbox", "aria-label": say("base.suggestions"), "aria-busy": "false", hidden: true });
  input.after(list);
  const attributes = { role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list", autocomplete: "off" };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  let found = [], active = -1, asking = 0, timer = 0;

  async function ask() {
    const asked = input.value.trim(), turn = ++asking;
    if (!asked) return close();
    const hits = await load("/suggest", { q: asked });
    if (turn !== asking || document.activeElement !== input) return undefined;
    found = hits;
    active = -1;
    const rows = hits.map((hit, i) => option(hit, i));
    if (!hits.length) rows.push(element("li", { class: "meta", role: "option", "aria-disabled": "true", "aria-selected": "false" }, say("base.nothing", { asked })));
    else if (more) rows.push(element("li", { role: "option", "aria-selected": "false", id: `${list.id}-${hits.length}`, onmousedown: (event) => { event.preventDefault(); choose(hits.length); } }, say("base.all_hits")));
    list.replaceChildren(...rows);
    list.hidden = false;
    list.setAttribute("aria-busy", "false");
    input.setAttribute("aria-expanded", "true");
    return mark_();
  }

  function option(hit, i) {
    return element("li", { role: "option", id: `${list.id}-${i}`, "aria-selected": "false", onmousedown: (event) => { event.preventDefault(); choose(i); } },
      mark(hit.mark), element("span", { class: "name" }, hit.name), hit.by ? element("span", { class: "meta" }, hit.by) : "", element("span", { class: "meta kind" }, hit.label));
  }

  function mark_() {
    [...list.children].forEach((row, i) => row.setAttribute("aria-selected", String(i === active)));
    if (active < 0) return input.removeAttribute("aria-activedescendant");
    list.children[active].scrollIntoView({ block: "nearest" });
    return input.setAttribute("aria-activedescendant", `${list.id}-${active}`);
  }

  function close() {
    clearTimeout(timer);
    asking += 1;
    found = [];
    active = -1;
    list.hidden = true;
    list.setAttribute("aria-busy", "false");
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(i) {
    const hit = found[i];
    if (!hit) return location.assign(link("/search", { q: input.value.trim() }));
    close();
    return pick(hit);
  }

  input.addEventListener("input", () => {
    list.setAttribute("aria-busy", "true"); // what stands there was suggested for fewer letters: keys choose nothing of it
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE_MS);
  });
  input.addEventListener("focus", () => { if (input.value.trim()) ask(); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isLate = list.getAttribute("aria-busy") === "true";
    const count = found.length && !isLate ? found.length + Number(more) : 0;
    if (step && count) {
      active = active < 0 && step < 0 ? count - 1 : (active + step + count) % count;
      mark_();
    } else if (event.key === "Enter" && active >= 0 && !isLate) choose(active);
    else if (event.key === "Enter" && !more && count) choose(0);
    else if (event.key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
