// The page of a thing: an address that names a figure opens the table it stands in.

import { byId } from "./dom.js";

const row = location.hash.length > 1 ? byId(location.hash.slice(1)) : null;

if (row) {
  row.classList.add("here");
  const table = row.closest("details");
  if (table) table.open = true;
  row.scrollIntoView({ block: "center" });
}
