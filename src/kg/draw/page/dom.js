// Small helpers of the page: what it announces, and the pictures of classes.

function announce(text) {
  byId("status").textContent = text;
}

// The mark of a class as a small picture for legends, lists and panels.
function classIcon(classNumber) {
  const { shape, fill } = data.classes[classNumber];
  const border = borderOf(data.classes[classNumber]);
  return svg(
    "svg", { class: "icon", viewBox: "0 0 20 20", width: 18, height: 18, "aria-hidden": "true" },
    svgMark(shape, 10, 10, 7, { fill, stroke: border, "stroke-width": 1.5 }),
  );
}

function borderOf(look) {
  return isDark() ? look.dark : look.light;
}
