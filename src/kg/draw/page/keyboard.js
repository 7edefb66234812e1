// Everything without a mouse: keys for the canvas, and for the page as a whole.

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function pan([x, y]) {
  const step = 80 / network.getScale();
  const { x: left, y: top } = network.getViewPosition();
  network.moveTo({ position: { x: left + x * step, y: top + y * step } });
}

// The nearest mark in a direction: near ones first, those aside of the direction count as further away.
function nextMark(id, [dx, dy]) {
  const here = placeOf(id);
  let best = null;
  for (const other of [...view.ids, ...[...view.groups.keys()].map((number) => `g${number}`)]) {
    const there = placeOf(other);
    const along = (there.x - here.x) * dx + (there.y - here.y) * dy;
    const aside = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx);
    if (other === id || along <= 0) continue;
    const cost = along + 2 * aside;
    if (!best || cost < best.cost) best = { id: other, cost };
  }
  return best && best.id;
}

function selectedMark() {
  const selection = state.selection;
  if (!selection) return null;
  if (selection.kind === "group") return `g${selection.id}`;
  return selection.kind === "thing" || selection.kind === "figure" ? selection.id : null;
}

byId("canvas").addEventListener("keydown", (event) => {
  const mark = selectedMark();
  if (event.key in ARROWS) {
    const next = mark === null ? null : nextMark(mark, ARROWS[event.key]);
    if (mark === null) pan(ARROWS[event.key]);
    else if (next !== null) {
      selectNode(next);
      network.moveTo({ position: placeOf(next) });
    }
  } else if (event.key === "Enter") {
    if (mark === null && view.ids.size) goTo({ kind: "thing", id: byRank.find((id) => view.ids.has(id)) });
    else if (typeof mark === "string") toggleGroup(Number(mark.slice(1)));
    else byId("details").focus();
  } else return;
  event.preventDefault();
});

function zoom(factor) {
  network.moveTo({ scale: Math.min(5, Math.max(0.03, network.getScale() * factor)) });
}

const KEYS = {
  "/": () => searchBox.focus(),
  "+": () => zoom(1.3), "=": () => zoom(1.3), "-": () => zoom(1 / 1.3),
  f: () => lookAt([]), m: () => setMotion(!state.motion), "?": () => openHelp(),
  t: () => { showTable(state.table ? null : "things"); (state.table ? byId("table-view") : byId("canvas")).focus(); },
  e: (id) => id !== null && expand(id), h: (id) => id !== null && hide(id), p: (id) => id !== null && togglePin(id),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  if (event.key === "Escape") {
    closeMenus();
    closeFilters();
    if (state.selection) select(null);
    byId("canvas").focus();
    return;
  }
  if (!(event.key in KEYS) || byId("help-dialog").open) return;
  event.preventDefault();
  const mark = selectedMark();
  KEYS[event.key](typeof mark === "number" ? mark : null);
});
