// Quotes: the sentence with the words marked, and the document named.

// A sentence as nodes: the words of the statement in <mark>, the names of its ends inside or outside in <b>.
function markedSentence(quote, names) {
  const sentence = data.sentences[quote.sentence];
  const from = sliceByCodePoints(sentence, 0, quote.from).length;
  const to = from + sliceByCodePoints(sentence, quote.from, quote.to).length;
  const named = nameRanges(sentence, names);
  const cuts = [...new Set([0, from, to, sentence.length, ...named.flat()])].sort((a, b) => a - b);
  const plain = [];
  const marked = element("mark");
  cuts.slice(1).forEach((end, i) => {
    const start = cuts[i];
    const text = sentence.slice(start, end);
    const isName = named.some(([a, b]) => a <= start && end <= b);
    const piece = isName ? element("b", {}, text) : document.createTextNode(text);
    if (start >= from && end <= to) {
      if (!marked.childNodes.length) plain.push(marked);
      marked.append(piece);
    } else plain.push(piece);
  });
  return plain;
}

function quotedWords(quote) {
  return sliceByCodePoints(data.sentences[quote.sentence], quote.from, quote.to);
}

// Where names stand in a sentence, longest names first, never overlapping.
function nameRanges(sentence, names) {
  const ranges = [];
  for (const name of [...new Set(names)].filter(Boolean).sort((a, b) => b.length - a.length)) {
    for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (ranges.every(([a, b]) => end <= a || at >= b)) ranges.push([at, end]);
    }
  }
  return ranges;
}

function namesOf(...ids) {
  return ids.flatMap((id) => [things[id].name, ...things[id].names]);
}

function documentTitle(number) {
  const source = data.documents[number];
  return source.title || source.name;
}

function quoteBlock(quote, names) {
  const source = data.documents[quote.document];
  const about = [
    source.title && source.title !== source.name ? source.name : "", source.publisher, source.issued,
    say("characters", quote.start, quote.end),
    quote.finder ? `${say("finder")} ${quote.finder}` : "", `${say("confidence")} ${quote.confidence.toFixed(2)}`,
  ].filter(Boolean).join(" · ");
  return element(
    "figure", { class: "quote" },
    element("blockquote", {}, ...markedSentence(quote, names)),
    element("figcaption", {}, element("cite", {}, documentTitle(quote.document)),
      quote.target ? element("span", { class: "badge" }, say("target")) : "", element("span", { class: "meta" }, about)),
  );
}

// All quotes of a statement, fact, figure or thing.
function quoteList(item, names) {
  if (!item.quotes.length) return [element("p", { class: "meta" }, say("noQuotes"))];
  const more = item.more ? [element("p", { class: "meta" }, say("moreQuotes", item.more))] : [];
  return [...item.quotes.map((quote) => quoteBlock(quote, names)), ...more];
}

// The sentence around the words, for the tooltip: at most so many characters on either side.
function shortQuote(quote, names, around = 36) {
  const sentence = Array.from(data.sentences[quote.sentence]);
  const start = Math.max(0, quote.from - around);
  const end = Math.min(sentence.length, quote.to + around);
  const nodes = markedSentence(quote, names);
  if (start === 0 && end === sentence.length) return nodes;
  const words = sentence.slice(quote.from, quote.to).join("");
  const cut = (text) => (Array.from(text).length > 120 ? shortened(text, 120) : text);
  return [
    start ? "…" : "", sentence.slice(start, quote.from).join(""), element("mark", {}, cut(words)),
    sentence.slice(quote.to, end).join(""), end < sentence.length ? "…" : "",
  ];
}

// Hovering: who the thing is, or the sentence behind the edge.
function tooltipFor(hit) {
  if (hit.node !== undefined && typeof hit.node === "string") {
    return [element("strong", {}, groupName(Number(hit.node.slice(1))))];
  }
  if (hit.node !== undefined) {
    const thing = things[hit.node];
    const quote = thing.quotes[0];
    return [
      element("strong", {}, thing.name), element("span", { class: "meta" }, `${className(thing)} · ${say("degree")} ${touching[thing.id].length}`),
      quote ? element("q", {}, ...shortQuote(quote, [])) : "", quote ? element("cite", {}, documentTitle(quote.document)) : "",
    ];
  }
  const statement = statements[Number(hit.edge.slice(1))];
  const quote = statement.quotes[0];
  return [
    element("strong", {}, `${things[statement.subject].name} — ${relationName(statement)} → ${things[statement.object].name}`),
    quote ? element("q", {}, ...shortQuote(quote, namesOf(statement.subject, statement.object))) : "",
    quote ? element("cite", {}, documentTitle(quote.document)) : "",
  ];
}

const tooltip = byId("tooltip");
let pointer = { x: 0, y: 0 };

byId("canvas").addEventListener("pointermove", (event) => {
  const box = byId("stage").getBoundingClientRect();
  pointer = { x: event.clientX - box.left, y: event.clientY - box.top, width: box.width, height: box.height };
});

function showTooltip(hit) {
  if (hit.edge !== undefined && !String(hit.edge).startsWith("s")) return;
  tooltip.replaceChildren(...tooltipFor(hit).filter(Boolean));
  tooltip.hidden = false;
  const left = Math.min(pointer.x + 14, pointer.width - tooltip.offsetWidth - 8);
  const below = pointer.y + 18;
  const top = below + tooltip.offsetHeight > pointer.height ? pointer.y - tooltip.offsetHeight - 12 : below;
  tooltip.style.left = `${Math.max(8, left)}px`;
  tooltip.style.top = `${Math.max(8, top)}px`;
}

function hideTooltip() {
  tooltip.hidden = true;
}

network.on("hoverNode", showTooltip);
network.on("hoverEdge", showTooltip);
for (const event of ["blurNode", "blurEdge", "dragStart", "zoom", "click"]) network.on(event, hideTooltip);
