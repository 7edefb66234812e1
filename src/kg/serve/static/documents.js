// The text of a document: layers on and off, from words to what they state and back. The address keeps it all.

import { byId } from "./dom.js";

const text = byId("text"), list = byId("statements"), layers = [...byId("layers").querySelectorAll("input")];

function keep(change) {
  const address = new URL(location.href);
  change(address);
  history.replaceState(null, "", address);
}

function showLayers() {
  const off = layers.filter((box) => !box.checked).map((box) => box.value);
  text.dataset.hide = off.join(" ");
  keep((address) => (off.length ? address.searchParams.set("hide", off.join(",")) : address.searchParams.delete("hide")));
}

/** Marks the words of statements in the text and their rows in the list. */
function show(numbers, into) {
  const wanted = new Set(numbers);
  const words = [...text.querySelectorAll(".said")].filter((piece) => {
    const is = piece.dataset.said.split(" ").some((number) => wanted.has(number));
    piece.classList.toggle("shown", is);
    return is;
  });
  const rows = [...list.children].filter((row) => {
    const is = wanted.has(row.id.slice(1));
    row.classList.toggle("shown", is);
    return is;
  });
  (into === "text" ? words : rows)[0]?.scrollIntoView({ block: "center" });
  keep((address) => { address.hash = wanted.size ? `s${[...wanted].join("-")}` : ""; });
}

layers.forEach((box) => box.addEventListener("change", showLayers));

text.addEventListener("click", (event) => {
  const piece = event.target.closest(".said");
  if (event.target.closest("a") || !piece || text.dataset.hide.includes("statements")) return;
  show(piece.dataset.said.split(" "), "list");
});

list.addEventListener("click", (event) => {
  const to = event.target.closest(".to-text");
  if (!to) return;
  event.preventDefault();
  show([to.dataset.statement], "text");
});

const asked = /^#s([\d-]+)$/.exec(location.hash);
if (asked) show(asked[1].split("-"), "text");
