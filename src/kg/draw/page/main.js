// Wires the parts together and opens the page.

const THEMES = ["auto", "light", "dark"];

function subtitle() {
  const { about, hops, classes, relations, documents } = data.conditions;
  const words = wordsOf("conditions");
  const list = (names) => names.join("、");
  return [
    about.length ? fill(words.about, list(about), hops) : "", classes.length ? fill(words.classes, list(classes)) : "",
    relations.length ? fill(words.relations, list(relations)) : "", documents.length ? fill(words.documents, list(documents)) : "",
  ].filter(Boolean).join(" · ");
}

// What is not on the page, said plainly.
function notice() {
  const folded = [...view.groups.values()].reduce((sum, inside) => sum + inside.length, 0);
  const filtered = things.filter((thing) => !thingPasses(thing.id) || state.hidden.has(thing.id)).length;
  const unfolded = things.length - view.ids.size - folded - filtered;
  const { leftOut, allThings, allRelations } = data.counts;
  return [
    say("whole", allThings, allRelations), folded ? say("folded", folded, view.groups.size) : "",
    unfolded > 0 ? say("unfolded", unfolded) : "", leftOut ? say("leftOut", leftOut) : "",
  ].join("");
}

function sayWhatIsShown() {
  const counts = say("shown", view.ids.size, data.counts.allThings, view.links.length);
  byId("notice").textContent = notice();
  const selection = state.selection;
  if (!selection) return announce(counts);
  const names = { thing: () => things[selection.id].name, figure: () => things[selection.id].figures[selection.at].indicator,
    group: () => groupName(selection.id), path: () => selection.ids.map((id) => things[id].name).join(" → "),
    statement: () => { const s = statements[selection.id]; return `${things[s.subject].name} ${relationName(s)} ${things[s.object].name}`; } };
  return announce(`${say(selection.kind === "path" ? "pathSelected" : "selected", names[selection.kind]())} · ${counts}`);
}

listeners.push(refreshCanvas, refreshFilters, refreshDetails, refreshTable, sayWhatIsShown, keepAddress);

function translate() {
  writeWords();
  document.title = data.title || data.conditions.about.join("、") || say("graph");
  byId("title").textContent = document.title;
  byId("subtitle").textContent = subtitle();
  byId("colophon").textContent = say("colophon");
  endPathSearch();
  buildFilters();
  changed();
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  byId("theme").textContent = `${say("theme")} · ${wordsOf("themes")[theme]}`;
  try {
    localStorage.setItem("kg-theme", theme);
  } catch {
    // Without storage (a notebook cell) the choice lasts as long as the page.
  }
  buildFilters();
  changed();
}

function closeMenus() {
  byId("save-menu").hidden = true;
  byId("save").setAttribute("aria-expanded", "false");
}

// On a small screen the filters lie over the picture.
function closeFilters() {
  byId("filters").classList.remove("open");
  byId("show-filters").setAttribute("aria-expanded", "false");
}

function openHelp() {
  const rows = wordsOf("helpLines").flatMap(([key, text]) => [element("dt", {}, element("kbd", {}, key)), element("dd", {}, text)]);
  const dialog = byId("help-dialog");
  dialog.replaceChildren(element("h2", {}, say("helpTitle")), element("dl", {}, ...rows), element("button", { onclick: () => dialog.close() }, say("close")));
  dialog.showModal();
}

function onClick(id, action_) {
  byId(id).addEventListener("click", action_);
}

onClick("zoom-in", () => zoom(1.3));
onClick("zoom-out", () => zoom(1 / 1.3));
onClick("fit", () => lookAt([]));
onClick("motion", () => setMotion(!state.motion));
onClick("reset", resetFilters);
onClick("help", openHelp);
onClick("skip", (event) => { event.preventDefault(); showTable(state.table || "things"); byId("table-view").focus(); });
onClick("show-table", () => showTable(state.table ? null : "things"));
onClick("show-filters", () => byId("show-filters").setAttribute("aria-expanded", String(byId("filters").classList.toggle("open"))));
onClick("theme", () => setTheme(THEMES[(THEMES.indexOf(document.documentElement.dataset.theme) + 1) % THEMES.length]));
onClick("language", () => { language = language === "zh" ? "en" : "zh"; translate(); setTheme(document.documentElement.dataset.theme); });
onClick("save", () => {
  byId("save-menu").hidden = !byId("save-menu").hidden;
  byId("save").setAttribute("aria-expanded", String(!byId("save-menu").hidden));
  if (!byId("save-menu").hidden) byId("save-png").focus();
});
for (const [id, act] of [["save-png", savePng], ["save-svg", saveSvg], ["copy-link", copyLink]]) {
  onClick(id, () => { closeMenus(); act(); });
}
document.addEventListener("click", (event) => {
  if (!event.target.closest(".menu")) closeMenus();
  if (!event.target.closest("#filters, #show-filters")) closeFilters();
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { buildFilters(); changed(); });
window.addEventListener("hashchange", () => { readAddress(); translate(); lookAt(involved(state.selection)); });

function storedTheme() {
  try {
    return THEMES.includes(localStorage.getItem("kg-theme")) ? localStorage.getItem("kg-theme") : "auto";
  } catch {
    return "auto";
  }
}

language = data.language;
readAddress();
translate();
setTheme(storedTheme());
network.fit({ animation: false, maxZoomLevel: 1.2 });
if (state.selection && involved(state.selection).length) lookAt(involved(state.selection));
else if (data.centres.length) select({ kind: "thing", id: data.centres[0] });
if (data.physics) setMotion(true);
network.once("afterDrawing", () => { document.documentElement.dataset.ready = "yes"; });
network.redraw();

// For pages that embed the drawing: the vis-network object, the things, and a way to select one by its IRI.
window.kgDrawing = { network, things, statements, show: (iri) => byIri.has(iri) && goTo({ kind: "thing", id: byIri.get(iri) }) };
