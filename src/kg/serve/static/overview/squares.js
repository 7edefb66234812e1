// The same picture without WebGL: squares on a plain canvas, no lines; for browsers that have nothing better.

/** A painter with the interface of `webglPoints`. */
export function squares(canvas, data) {
  const pen = canvas.getContext("2d", { alpha: false });
  let sizes = [];
  return {
    show(isOn, sizeOf) {
      sizes = data.x.map((_, i) => (isOn(i) ? 2 * sizeOf(i) : 0));
    },
    paint({ x, y, scale, width, height, ratio }, paper, grow) {
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      pen.fillStyle = paper;
      pen.fillRect(0, 0, width, height);
      for (const [kind, look] of data.classes.entries()) {
        pen.fillStyle = look.fill;
        for (let i = data.x.length - 1; i >= 0; i -= 1) {
          if (data.class[i] !== kind || !sizes[i]) continue;
          const px = (data.x[i] - x) * scale + width / 2, py = (data.y[i] - y) * scale + height / 2, side = sizes[i] * grow;
          if (px > -side && py > -side && px < width + side && py < height + side) pen.fillRect(px - side / 2, py - side / 2, side, side);
        }
      }
    },
  };
}
