// Two more ways to look at a result in the editor: bars and a network.

import { chartColumns, drawChart } from "./chart.js";
import { drawNetwork, edgesOf } from "./network.js";

/** A YASR plugin that draws with `draw` where `fits`. */
function plugin(label, priority, fits, draw) {
  return class {
    constructor(yasr) { this.yasr = yasr; this.label = label; this.priority = priority; }
    canHandleResults() {
      const { results } = this.yasr;
      return Boolean(results?.getBindings?.()?.length) && fits(results.getVariables(), results.getBindings());
    }
    draw() {
      const { results } = this.yasr;
      const box = document.createElement("div");
      box.className = "drawn";
      box.append(...draw(results.getVariables(), results.getBindings()));
      this.yasr.resultsEl.replaceChildren(box);
    }
    getIcon() {
      const icon = document.createElement("span");
      icon.textContent = label === "图表" ? "▤" : "⬡";
      return icon;
    }
  };
}

/** Adds both to YASGUI; call before the editor is made. */
export function addPlugins({ Yasr }) {
  Yasr.registerPlugin("chart", plugin("图表", 3, (variables, rows) => chartColumns(variables, rows) !== null, drawChart));
  Yasr.registerPlugin("network", plugin("图谱", 2, (variables, rows) => edgesOf(variables, rows).length > 0, drawNetwork));
  Yasr.defaults.pluginOrder = ["table", "chart", "network", "response"];
}
