// Names on the canvas: always the same size on the screen, never over one another, the most important first.

const LABEL_PX = 12.5;
const LABEL_MOST = 14;
const CELL = 48;
const FONTS =
  '"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","WenQuanYi Micro Hei",' +
  '"Noto Sans SC","Noto Serif CJK SC","SimSun-ExtB","MingLiU-ExtB","Plangothic P1","HanaMinB","BabelStone Han","Jigmo2",sans-serif';

// Width in em, near enough: a Chinese character is one, a letter about half.
function emWidth(text) {
  let width = 0;
  for (const char of text) width += char.codePointAt(0) > 0x2e7f ? 1 : 0.56;
  return width;
}

// Which names find room. `items`: {x, y, size, text} in canvas units, most important first; `taken`: the boxes
// of names placed before, by cell.
function placeLabels(items, scale, px = LABEL_PX, taken = new Map()) {
  const placed = [];
  for (const item of items) {
    const half = (emWidth(item.text) * px) / 2 + 3;
    const top = (item.y + item.size) * scale + 3;
    const box = { left: item.x * scale - half, right: item.x * scale + half, top, bottom: top + px * 1.3 };
    const cells = cellsOf(box);
    if (!item.always && cells.some((cell) => (taken.get(cell) || []).some((other) => overlap(box, other)))) continue;
    for (const cell of cells) {
      if (!taken.has(cell)) taken.set(cell, []);
      taken.get(cell).push(box);
    }
    placed.push(item);
  }
  return placed;
}

function cellsOf(box) {
  const cells = [];
  for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x += 1) {
    for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y += 1) cells.push(`${x},${y}`);
  }
  return cells;
}

function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

// The names of what is on the canvas, the selected and its neighbours first.
function labelItems(view, focus, places) {
  const item = (id, text, size, always) => ({ ...places[id], size, always, text, dim: Boolean(focus) && !focus.has(id) });
  const chosen = new Set(state.selection ? involved(state.selection) : []);
  const groups = [...view.groups.keys()].map((number) =>
    item(`g${number}`, groupName(number), groupSize(view.groups.get(number).length), false));
  const marks = byRank.filter((id) => view.ids.has(id)).map((id) =>
    item(id, shortened(things[id].name, chosen.has(id) ? 40 : LABEL_MOST), things[id].size, chosen.has(id)));
  const important = (mark) => (mark.always ? 0 : focus && !mark.dim ? 1 : focus ? 3 : 2);
  const leading = Math.max(1, Math.round(groups.length / 2)); // the best known things before the groups, the others after
  return [...marks.slice(0, leading), ...groups, ...marks.slice(leading)].sort((a, b) => important(a) - important(b));
}

function drawLabel(context, text, x, y, px, fill, halo) {
  context.font = `${px}px ${FONTS}`;
  context.lineWidth = px * 0.28;
  context.strokeStyle = halo;
  context.strokeText(text, x, y);
  context.fillStyle = fill;
  context.fillText(text, x, y);
}
