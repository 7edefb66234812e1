// The address of a view: the steps that led to it, what is hidden, pinned, filtered and selected, after the #.

const OWN = "https://w3id.org/regional-development/id/";

const short = (iri) => (iri.startsWith(OWN) ? `rd:${iri.slice(OWN.length)}` : iri);
const long = (name) => (name.startsWith("rd:") ? OWN + name.slice(3) : name);
const list = (names) => [...names].map((name) => encodeURIComponent(short(name))).join("|");
const unlist = (text) => (text || "").split("|").filter(Boolean).map((name) => long(decodeURIComponent(name)));

/** The part of the address after the #. */
export function written(model, isList) {
  const address = new URLSearchParams();
  const steps = model.steps.map(([does, what, most]) => [does, what.map((each) => encodeURIComponent(short(each))).join("|"), most].join("~"));
  address.set("steps", steps.join(";"));
  if (model.hidden.size) address.set("hide", list(model.hidden));
  if (model.pinned.size) address.set("pin", list(model.pinned));
  if (model.off.class.size) address.set("no-class", list(model.off.class));
  if (model.off.relation.size) address.set("no-relation", list(model.off.relation));
  const { selection } = model;
  if (selection?.kind === "thing") address.set("thing", short(selection.iri));
  if (selection?.kind === "relation") address.set("relation", list(selection.key.split("|")));
  if (selection?.kind === "path") address.set("path", list(selection.iris));
  if (isList) address.set("list", "yes");
  return `#${address}`;
}

/** What an address says: steps and the rest; what the page's query asks for where there is nothing after the #. */
export async function read(search, hash, limits, find) {
  const address = new URLSearchParams(hash.slice(1)), query = new URLSearchParams(search);
  const steps = (address.get("steps") || "").split(";").filter(Boolean).map((text) => {
    const [does, what, most] = text.split("~");
    return [does, unlist(what), Number(most) || limits.step];
  });
  if (!steps.length) steps.push(await firstStep(query, limits, find));
  const selection =
    address.has("thing") ? { kind: "thing", iri: long(address.get("thing")) }
    : address.has("relation") ? { kind: "relation", key: unlist(address.get("relation")).join("|") }
    : address.has("path") ? { kind: "path", iris: unlist(address.get("path")) }
    : query.get("thing") && !hash ? { kind: "thing", iri: query.get("thing") } : null;
  return {
    steps, selection, isList: address.get("list") === "yes",
    hidden: unlist(address.get("hide")), pinned: unlist(address.get("pin")),
    off: { class: unlist(address.get("no-class")), relation: unlist(address.get("no-relation")) },
  };
}

/** `?thing=`, `?class=`, `?q=` with `most=`; the best connected things where nothing is asked for. */
async function firstStep(query, limits, find) {
  const most = Number(query.get("most")) || 0;
  if (query.get("thing")) return ["around", [query.get("thing")], most || limits.step];
  if (query.get("class")) return ["class", query.getAll("class"), most || 2 * limits.step];
  if (query.get("q")) return ["add", (await find(query.get("q"))).map((hit) => hit.iri), limits.step];
  return ["best", [], most || 2 * limits.step];
}
