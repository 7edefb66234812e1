// A curator's decisions: sent as JSON with the token of this window, told in one line, taken back by one button.

import { byId, element } from "./dom.js";
import { suggestIn } from "./suggest.js";
import { link, say } from "./words.js";

const told = byId("told"), panel = byId("curation"), token = byId("token");
const TOKEN = "kg-token";

if (token) {
  token.value = sessionStorage.getItem(TOKEN) || "";
  token.addEventListener("change", () => sessionStorage.setItem(TOKEN, token.value.trim()));
  byId("token-form").addEventListener("submit", (event) => event.preventDefault());
}

/** Sends a decision; what the server refuses is told and gives null. */
async function send(path, body) {
  const headers = { "Content-Type": "application/json" };
  if (token?.value.trim()) headers.Authorization = `Bearer ${token.value.trim()}`;
  try {
    const response = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
    if (response.ok) return await response.json();
    tell([(await response.text()).trim()], true);
  } catch {
    tell([say("review.unreachable")], true);
  }
  return null;
}

function tell(parts, isFault = false) {
  told.classList.toggle("fault", isFault);
  told.replaceChildren(...parts);
  told.hidden = false;
  told.scrollIntoView({ block: "nearest" });
}

/** Writes a decision and offers to take it back. */
async function decide(body) {
  const done = await send("/review/decide", body);
  if (!done) return false;
  const back = element("button", { type: "button" }, say("review.undo"));
  back.addEventListener("click", () => undo(done.line));
  tell([say(done.is_new ? "review.written" : "review.known"), " ", element("code", {}, done.line), " ",
    back, " ", element("a", { href: link("/review") }, say("review.all"))]);
  return true;
}

async function undo(line) {
  if (await send("/review/undo", { line })) tell([say("review.undone"), " ", element("code", {}, line)]);
}

/** Two buttons that judge a statement, at the end of `place`. */
function judged(place, statement, said) {
  const buttons = ["accept", "reject"].map((verb) => {
    const name = say(`review.do_${verb}`);
    const button = element("button", { type: "button", class: `verdict ${verb}`, title: name, "aria-label": `${name}: ${said}`, "aria-pressed": "false" },
      element("span", { "aria-hidden": "true" }, verb === "accept" ? "✓" : "✗"));
    button.addEventListener("click", async () => {
      if (!(await decide({ verb, ...statement }))) return;
      for (const each of buttons) each.setAttribute("aria-pressed", String(each === button));
    });
    return button;
  });
  place.append(element("span", { class: "verdicts" }, ...buttons));
}

// On the page of a thing: its statements, and what it is.
if (panel) {
  const thing = panel.dataset.thing;
  const name = document.querySelector("h1").textContent;
  for (const row of document.querySelectorAll("[data-predicate] li[data-value]")) {
    const { predicate, incoming } = row.closest("[data-predicate]").dataset;
    const { other, value } = row.dataset;
    const statement = incoming === undefined ? { thing, predicate, other: other || value } : { thing: other, predicate, other: thing };
    judged(row.querySelector(".line"), statement, `${name} · ${value}`);
  }
  for (const row of document.querySelectorAll("tr[data-figure]")) {
    const { figure, said } = row.dataset;
    judged(row.lastElementChild, { figure }, `${name} · ${said}`);
  }
  let chosen = null;
  const same = byId("same");
  suggestIn(same, (hit) => { chosen = hit; same.value = hit.name; });
  same.addEventListener("input", () => { chosen = null; });
  for (const form of panel.querySelectorAll("form[data-verb]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const body = { verb: form.dataset.verb, thing, ...Object.fromEntries(new FormData(form)) };
      if (body.verb === "same") {
        if (!chosen) return tell([say("review.choose")], true);
        body.other = chosen.iri;
      }
      return decide(body);
    });
  }
}

// On the page of decisions.
for (const row of document.querySelectorAll(".doubts li[data-thing]")) {
  const { thing, predicate, other, said } = row.dataset;
  judged(row.querySelector(".statement"), { thing, predicate, other }, said);
}
for (const button of document.querySelectorAll("button.undo")) {
  button.addEventListener("click", async () => {
    if (await send("/review/undo", { line: button.dataset.line })) location.reload();
  });
}
byId("line-form")?.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (await decide({ line: byId("line").value })) location.reload();
});
byId("rebuild")?.addEventListener("click", async (event) => {
  const button = event.currentTarget;
  button.disabled = true;
  tell([say("review.rebuilding")]);
  const done = await send("/review/rebuild", {});
  button.disabled = false;
  if (done) tell([say(done.failures ? "review.rebuilt_partly" : "review.rebuilt", done)]);
});
