// What every page has: suggestions in the search box, light and dark, the key / .

import { byId } from "./dom.js";
import { suggestIn } from "./suggest.js";
import { say, thingLink } from "./words.js";

const THEMES = ["auto", "light", "dark"];
const search = byId("search"), button = byId("theme");

suggestIn(search, (hit) => location.assign(thingLink(hit.iri)), { more: true });

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) || event.target.isContentEditable) return;
  event.preventDefault();
  search.focus();
});

function show() {
  button.textContent = `${say("base.theme")} · ${say(`base.theme_${document.documentElement.dataset.theme}`)}`;
}

const here = document.querySelector(".bar nav [aria-current]");
if (here) here.parentElement.scrollLeft = here.offsetLeft - here.parentElement.clientWidth / 2; // on a phone not all views fit

// What scripts have written into the address since the page came stays with the other language.
byId("language").addEventListener("click", (event) => {
  const address = new URL(location.href);
  if (event.currentTarget.hreflang === "en") address.searchParams.set("lang", "en");
  else address.searchParams.delete("lang");
  event.currentTarget.href = address;
});

button.hidden = false;
button.addEventListener("click", () => {
  const root = document.documentElement;
  root.dataset.theme = THEMES[(THEMES.indexOf(root.dataset.theme) + 1) % THEMES.length];
  try {
    localStorage.setItem("kg-theme", root.dataset.theme);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  show();
  document.dispatchEvent(new CustomEvent("kg-theme")); // pictures on canvas paint themselves anew
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => document.dispatchEvent(new CustomEvent("kg-theme")));
show();
