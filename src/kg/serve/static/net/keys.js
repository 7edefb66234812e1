// Everything without a mouse: keys for the picture.

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The nearest visible thing in a direction: near ones first, those aside of it count as further away. */
export function nextThing(view, here, [dx, dy]) {
  let best = null, least = Infinity;
  for (const there of view.things) {
    const along = (there.x - here.x) * dx + (there.y - here.y) * dy;
    const aside = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx);
    if (there !== here && along > 0 && along + 2 * aside < least) [best, least] = [there, along + 2 * aside];
  }
  return best;
}

/** Listens on the stage; `act` holds what the keys do. */
export function listenToKeys(stage, view, model, act) {
  stage.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = model.selection?.kind === "thing" ? model.things.get(model.selection.iri) : null;
    const arrow = ARROWS[event.key];
    if (arrow && !chosen) view.pan(-80 * arrow[0], -80 * arrow[1]);
    else if (arrow) {
      const next = nextThing(view, chosen, arrow);
      if (next) act.select({ kind: "thing", iri: next.iri });
    } else if (event.key === "Enter") {
      if (chosen) act.toPanel();
      else if (view.byImportance.length) act.select({ kind: "thing", iri: view.byImportance[0].iri });
    } else if (event.key === "Escape") act.select(null);
    else if (event.key === "+" || event.key === "=") view.zoom(1.3);
    else if (event.key === "-") view.zoom(1 / 1.3);
    else if (event.key === "f") view.fit(view.things);
    else if (event.key === "t") act.list();
    else if (chosen && event.key === "e") act.expand(chosen.iri);
    else if (chosen && event.key === "h") act.hide(chosen.iri);
    else if (chosen && event.key === "p") act.pin(chosen.iri);
    else return;
    event.preventDefault();
  });
}
