// The two inputs suggest things; what is sent is the thing that was chosen, not only its name.

import { suggestIn } from "./suggest.js";

const form = document.querySelector("form.sides");

for (const input of form.querySelectorAll("input[data-iri]")) {
  const chosen = { name: input.value, iri: input.dataset.iri };
  suggestIn(input, (hit) => {
    Object.assign(chosen, { name: hit.name, iri: hit.iri });
    input.value = hit.name;
    const next = [...form.querySelectorAll("input[data-iri]")].find((each) => !each.value);
    (next ?? form.querySelector("button")).focus();
  });
  form.addEventListener("formdata", (event) => {
    if (chosen.iri && input.value === chosen.name) event.formData.set(input.name, chosen.iri);
  });
}
