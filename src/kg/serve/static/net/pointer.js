// Mouse, pen and fingers on a picture: drag to pan, wheel or two fingers to zoom, press, press twice.

const STILL = 5; // pixels a press may wander and still be a press

/** Reports what the reader does on `canvas` with points of the canvas; `on.grab(x, y)` says what a drag takes hold of. */
export function listen(canvas, on) {
  const fingers = new Map();
  let held = null, start = null, wandered = 0;

  const point = (event) => {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const spread = () => {
    const [[ax, ay], [bx, by]] = [...fingers.values()];
    return { far: Math.hypot(ax - bx, ay - by), x: (ax + bx) / 2, y: (ay + by) / 2 };
  };

  canvas.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    canvas.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, point(event));
    start = fingers.size === 2 ? spread() : null;
    held = fingers.size === 1 ? on.grab(...point(event)) : null;
    wandered = fingers.size === 1 ? 0 : Infinity;
  });

  canvas.addEventListener("pointermove", (event) => {
    const [x, y] = point(event), before = fingers.get(event.pointerId);
    if (!before) return on.hover(x, y);
    fingers.set(event.pointerId, [x, y]);
    if (fingers.size === 2) {
      const now = spread();
      on.zoom(now.far / start.far, now.x, now.y);
      on.pan(now.x - start.x, now.y - start.y);
      start = now;
    } else if (fingers.size === 1) {
      wandered += Math.hypot(x - before[0], y - before[1]);
      if (wandered > STILL) (held ? on.drag : on.pan)(x - before[0], y - before[1], held);
    }
    return undefined;
  });

  const leave = (event) => {
    const at = fingers.get(event.pointerId);
    if (!fingers.delete(event.pointerId) || event.type === "pointercancel") return;
    if (wandered <= STILL) on.press(...at);
    else if (held && wandered < Infinity) on.drop(held);
  };
  canvas.addEventListener("pointerup", leave);
  canvas.addEventListener("pointercancel", leave);
  canvas.addEventListener("dblclick", (event) => on.twice(...point(event))); // as slow as the reader's system lets it be
  canvas.addEventListener("pointerleave", () => on.hover(-1, -1));
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    on.zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0016)), ...point(event));
  }, { passive: false });
}
