// The form of a saved question: names of things are suggested while one types.

import { suggestIn } from "./suggest.js";

for (const input of document.querySelectorAll("input[data-suggest]")) {
  suggestIn(input, (hit) => { input.value = hit.name; });
}
