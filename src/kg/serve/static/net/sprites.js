// Marks and names painted once each and then copied: far cheaper in every frame than painting their outlines anew.

import { corners } from "../dom.js";

const MOST = 4000;

export class Sprites {
  constructor() {
    this.kept = new Map();
  }

  /** Forgets everything: colours or resolution have changed. */
  reset(ratio) {
    this.kept.clear();
    this.ratio = ratio;
  }

  /** Copies the mark of a class with radius r, the middle at (x, y). */
  mark(pen, name, look, border, r, x, y) {
    const radius = Math.max(1.5, Math.round(2 * r) / 2), half = Math.ceil(1.4 * radius) + 2;
    const image = this.get(`${name} ${radius}`, 2 * half, 2 * half, (own) => {
      Object.assign(own, { fillStyle: look.fill, strokeStyle: border, lineWidth: 1.5 });
      own.beginPath();
      trace(own, look.shape, half, half, radius);
      own.fill();
      own.stroke();
    });
    this.copy(pen, image, x - half, y - half);
  }

  /** Copies a text with a halo, its upper middle at (x, y). */
  text(pen, text, font, ink, halo, x, y) {
    const key = `${font} ${ink} ${text}`;
    if (!this.kept.has(key)) pen.font = font;
    const width = this.kept.get(key)?.width / this.ratio || Math.ceil(pen.measureText(text).width) + 8;
    const image = this.get(key, width, 20, (own) => {
      Object.assign(own, { font, textAlign: "center", textBaseline: "top", lineWidth: 3.5, lineJoin: "round", strokeStyle: halo, fillStyle: ink });
      own.strokeText(text, width / 2, 2);
      own.fillText(text, width / 2, 2);
    });
    this.copy(pen, image, x - width / 2, y - 2);
  }

  get(key, width, height, paint) {
    const known = this.kept.get(key);
    if (known) return known;
    if (this.kept.size >= MOST) this.kept.clear();
    const image = document.createElement("canvas");
    Object.assign(image, { width: Math.ceil(width * this.ratio), height: Math.ceil(height * this.ratio) });
    const own = image.getContext("2d");
    own.scale(this.ratio, this.ratio);
    paint(own);
    this.kept.set(key, image);
    return image;
  }

  /** On whole pixels of the screen, so that it stays sharp and needs no smoothing. */
  copy(pen, image, x, y) {
    const { ratio } = this;
    pen.drawImage(image, Math.round(x * ratio) / ratio, Math.round(y * ratio) / ratio, image.width / ratio, image.height / ratio);
  }
}

/** Adds the outline of a mark to the path. */
function trace(pen, shape, x, y, r) {
  const points = corners(shape, x, y, r);
  if (!points) {
    pen.arc(x, y, r, 0, 2 * Math.PI);
    return;
  }
  points.forEach(([px, py], i) => (i ? pen.lineTo(px, py) : pen.moveTo(px, py)));
  pen.closePath();
}
