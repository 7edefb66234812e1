// Inputs that name a thing suggest things; what the form sends is the thing that was chosen, not only its name.

import { suggestIn } from "./suggest.js";

for (const input of document.querySelectorAll("main input[data-iri]")) {
  const chosen = { name: input.value, iri: input.dataset.iri };
  suggestIn(input, (hit) => {
    Object.assign(chosen, { name: hit.name, iri: hit.iri });
    input.value = hit.name;
    const next = [...input.form.querySelectorAll("input[data-iri]")].find((each) => !each.value);
    (next ?? input.form.querySelector("button")).focus();
  });
  input.form.addEventListener("formdata", (event) => {
    if (chosen.iri && input.value === chosen.name) event.formData.set(input.name, chosen.iri);
  });
}
