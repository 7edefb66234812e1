// Where a picture is looked at from: shared by the network and the overview.

export class Camera {
  constructor({ least = 0.02, most = 4, nearest = 1.1, margin = [90, 50] } = {}) {
    Object.assign(this, { x: 0, y: 0, scale: 1, width: 0, height: 0, ratio: 1, limits: { least, most, nearest, margin }, waiting: false, fitted: null, frames: 0 });
  }

  /** Follows the size of `canvas`; a picture that was fitted stays so. */
  follow(canvas, resized) {
    const measure = () => {
      Object.assign(this, { width: canvas.clientWidth, height: canvas.clientHeight, ratio: devicePixelRatio || 1 });
      resized();
      if (this.fitted) this.fit(this.fitted);
      if (this.width) this.paint();
    };
    new ResizeObserver(measure).observe(canvas);
    measure();
  }

  /** Paints once before the next frame, however often it is asked for. */
  request() {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => { this.waiting = false; if (this.width) this.paint(); });
  }

  toScreen({ x, y }) {
    return [(x - this.x) * this.scale + this.width / 2, (y - this.y) * this.scale + this.height / 2];
  }

  toWorld(sx, sy) {
    return { x: (sx - this.width / 2) / this.scale + this.x, y: (sy - this.height / 2) / this.scale + this.y };
  }

  pan(dx, dy) {
    this.fitted = null;
    this.x -= dx / this.scale;
    this.y -= dy / this.scale;
    this.request();
  }

  /** Zooms so that the point (sx, sy) of the screen stays where it is. */
  zoom(factor, sx = this.width / 2, sy = this.height / 2) {
    const fixed = this.toWorld(sx, sy);
    this.fitted = null;
    this.scale = Math.min(this.limits.most, Math.max(this.limits.least, this.scale * factor));
    this.x = fixed.x - (sx - this.width / 2) / this.scale;
    this.y = fixed.y - (sy - this.height / 2) / this.scale;
    this.request();
  }

  /** Brings `things` into sight. */
  fit(things) {
    if (!things.length) return;
    this.fitted = things;
    if (!this.width) return;
    const span = (axis) => things.reduce(([low, high], thing) => [Math.min(low, thing[axis]), Math.max(high, thing[axis])], [Infinity, -Infinity]);
    const [left, right] = span("x"), [top, bottom] = span("y"), { least, nearest } = this.limits;
    const margin = [Math.min(this.limits.margin[0], this.width / 8), this.limits.margin[1]];
    this.x = (left + right) / 2;
    this.y = (top + bottom) / 2;
    this.scale = Math.max(least, Math.min(nearest, (this.width - 2 * margin[0]) / (right - left || 1), (this.height - 2 * margin[1]) / (bottom - top || 1)));
    this.request();
  }
}
