// The query editor: YASGUI on this server's endpoint, completing from this server's graph.

import { addPlugins } from "./plugins.js";

const ENDPOINT = new URL("/sparql", location.href).href;
const FIRST = `SELECT ?class (COUNT(?thing) AS ?things) WHERE {
  ?thing a ?class .
} GROUP BY ?class ORDER BY DESC(?things)`;

const asked = new URLSearchParams(location.hash.slice(1)); // before YASGUI tidies the address up

const [vocabulary, questions] = await Promise.all(["/vocab", "/questions"].map(async (path) => (await fetch(path)).json()));
const labels = new Map([...vocabulary.classes, ...vocabulary.properties].map((term) => [term.iri, term]));

/** The IRIs of `terms` whose address begins with, or whose label contains, what was typed. */
function matching(terms, typed) {
  const wanted = (typed || "").replace(/^</, "").toLowerCase();
  return terms.map((term) => term.iri).filter((iri) =>
    iri.toLowerCase().startsWith(wanted) || afterPrefix(iri, wanted));
}

/** Whether the label of a term contains what was typed after the last prefix of its address. */
function afterPrefix(iri, wanted) {
  const space = Object.values(vocabulary.prefixes).find((one) => wanted.startsWith(one.toLowerCase()));
  const rest = space ? wanted.slice(space.length) : wanted;
  return rest !== "" && labels.get(iri).label.toLowerCase().includes(rest);
}

/** Shows each suggestion with its label and how often the graph uses it. */
function withLabels(yasqe, hints) {
  for (const hint of hints) {
    const iri = String(hint.text).replace(/^<|>$/g, "");
    const full = expanded(iri);
    const term = labels.get(full);
    if (term) hint.displayText = `${hint.displayText || hint.text}  ${term.label} (${term.count})`;
  }
  return hints;
}

function expanded(name) {
  const [prefix, local] = name.split(":", 2);
  return prefix in vocabulary.prefixes ? vocabulary.prefixes[prefix] + local : name;
}

/** Replaces one of YASGUI's completers, which would ask other servers, by one that asks this graph's vocabulary. */
function complete(name, get, more = {}) {
  const { Yasqe } = window.Yasgui;
  Yasqe.registerAutocompleter({ ...Yasqe.Autocompleters[name], name, bulk: false, persistenceId: null, get, ...more });
}

complete("class", (yasqe, token) => matching(vocabulary.classes, token?.autocompletionString), { postprocessHints: withLabels });
complete("property", (yasqe, token) => matching(vocabulary.properties, token?.autocompletionString), { postprocessHints: withLabels });
complete("prefixes", (yasqe, token) =>
  Object.entries(vocabulary.prefixes)
    .map(([prefix, iri]) => `${prefix}: <${iri}>`)
    .filter((line) => line.startsWith(token?.autocompletionString || "")));

/** The query with a declaration for each known prefix that it uses, and for `rd`, which shortens the results. */
function declared(query) {
  const used = Object.entries(vocabulary.prefixes).filter(
    ([prefix]) => (prefix === "rd" || new RegExp(`(^|[^\\w])${prefix}:`).test(query)) && !new RegExp(`PREFIX\\s+${prefix}:`, "i").test(query));
  return used.map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>\n`).join("") + query;
}

addPlugins(window.Yasgui);

const yasgui = new window.Yasgui(document.getElementById("editor"), {
  requestConfig: { endpoint: ENDPOINT, method: "POST" },
  copyEndpointOnNewTab: false,
  endpointCatalogueOptions: { getData: () => [] },
  persistenceId: `kg ${location.host}`,
  yasqe: { value: declared(FIRST), createShareableLink: null },
});

/** Opens a query in a tab of its own and runs it. */
function open(name, query) {
  const tab = yasgui.addTab(true, { ...window.Yasgui.Tab.getDefaults(yasgui), name, yasqe: { value: declared(query) } });
  tab.setEndpoint(ENDPOINT);
  tab.query();
}

// A thing of the graph in a result leads to its page here.
document.getElementById("editor").addEventListener("click", (event) => {
  const address = event.target.closest("a[href]")?.getAttribute("href");
  if (!address?.startsWith(vocabulary.prefixes.rd)) return;
  event.preventDefault();
  const iri = address;
  const page = iri.includes("/document/") ? "/document" : "/thing";
  window.open(`${page}?iri=${encodeURIComponent(iri.split("#")[0])}`, "_blank", "noopener");
}, true);

const menu = document.getElementById("questions");
for (const question of questions) {
  const option = document.createElement("option");
  option.value = question.name;
  option.textContent = `${question.zh} · ${question.en}`;
  menu.append(option);
}
menu.addEventListener("change", () => {
  const question = questions.find((one) => one.name === menu.value);
  if (question) open(question.zh, question.sparql);
});

const saved = questions.find((one) => one.name === asked.get("question"));
if (saved) open(saved.zh, saved.sparql);

if (asked.get("sparql")) open("SPARQL", asked.get("sparql"));

document.documentElement.dataset.ready = "yes";
