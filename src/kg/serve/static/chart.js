// Results as bars: the first column that is all numbers, named by the first column that is not.

import { cut, shortName, svg } from "./svg.js";

const MOST = 60, ROW = 24, NAMES = 260, BARS = 620;

/** Which columns make a chart: `{name, number}`, or null. */
export function chartColumns(variables, rows) {
  const given = (name) => rows.filter((row) => row[name]);
  const isNumber = (name) => given(name).length > 0 && given(name).every((row) => row[name].type !== "uri" && row[name].value !== "" && isFinite(row[name].value));
  const number = variables.find(isNumber);
  const name = variables.find((one) => one !== number && !isNumber(one) && given(one).length > 0);
  return number && name ? { name, number } : null;
}

/** A bar for each row, at most `MOST` of them. */
export function drawChart(variables, rows) {
  const { name, number } = chartColumns(variables, rows);
  const shown = rows.filter((row) => row[number]).slice(0, MOST);
  const values = shown.map((row) => Number(row[number].value));
  const low = Math.min(0, ...values), high = Math.max(0, ...values), scale = BARS / (high - low || 1);
  const picture = svg("svg", { width: NAMES + BARS + 140, height: shown.length * ROW + 8, role: "img", "aria-label": `${number} – ${name}` });
  shown.forEach((row, index) => {
    const y = index * ROW + 4, value = values[index], x = NAMES + (Math.min(0, value) - low) * scale;
    picture.append(
      svg("text", { x: NAMES - 8, y: y + 15, "text-anchor": "end", "font-size": 13 }, cut(shortName(row[name]), 20)),
      svg("rect", { x, y, width: Math.max(1, Math.abs(value) * scale), height: ROW - 6, fill: value < 0 ? "#b3541e" : "#2f6db3" }, svg("title", {}, `${shortName(row[name])}: ${row[number].value}`)),
      svg("text", { x: x + Math.abs(value) * scale + 6, y: y + 15, "font-size": 13 }, row[number].value));
  });
  const note = document.createElement("p");
  if (rows.length > shown.length) note.textContent = `${shown.length} / ${rows.length}`;
  return [picture, note];
}
