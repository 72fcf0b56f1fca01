// A text with marks over it. Marks may overlap in any way: where two cross, the inner one is closed
// and opened again.

import { h, shown } from "./dom.js";
import { decimal, has, message, t } from "./words.js";

/** Layers that can be switched, in the order of the legend. */
export const LAYERS = ["person", "place", "organization", "document", "other", "figure", "time", "quote", "seam", "evidence"];
const OWN_LAYER = new Set(["person", "place", "organization", "document"]);

/**
 * @param marks [{ start, end, rank, open: (first) => element }], code points
 * @param points [{ at, node }]
 * @returns nodes
 */
export const marked = (text, marks, points = []) => {
  const characters = [...text];
  const root = document.createDocumentFragment();
  const starting = marks
    .filter((mark) => mark.start >= 0 && mark.start < mark.end && mark.start < characters.length)
    .sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
  const standing = [...points].sort((a, b) => a.at - b.at);
  const open = []; // [{ mark, element }], the outermost first
  let position = 0;
  const target = () => (open.length ? open[open.length - 1].element : root);
  const copy = (to) => {
    const end = Math.min(to, characters.length);
    if (end > position) target().append(...shown(characters.slice(position, end).join("")));
    position = Math.max(position, end);
  };
  const push = (mark, first) => {
    const element = mark.open(first);
    target().append(element);
    open.push({ mark, element });
  };
  const close = (at) => {
    const again = [];
    while (open.some(({ mark }) => mark.end <= at)) {
      const { mark } = open.pop();
      if (mark.end > at) again.unshift(mark);
    }
    again.forEach((mark) => push(mark, false));
  };
  const advance = (to) => {
    for (;;) {
      const end = Math.min(Infinity, ...open.map(({ mark }) => mark.end));
      const point = standing.length ? standing[0].at : Infinity;
      if (Math.min(end, point) > to) return copy(to);
      if (end <= point) {
        copy(end);
        close(end);
      } else {
        copy(point);
        target().append(standing.shift().node);
      }
    }
  };
  for (const mark of starting) {
    advance(mark.start);
    push(mark, true);
  }
  advance(characters.length);
  return root;
};

/** A mark of a class. */
export const plain = (start, end, className, tag = "mark") => ({ start, end, rank: 0, open: () => h(tag, { class: className }) });

const tip = (title, rows) => [title, ...rows.filter(([, value]) => value !== undefined && value !== null && value !== "").map(([key, value]) => `${t(key)}：${value}`)].join("\n");

const mention = (item, rank, className, text, tag = "span") => ({
  start: item.start,
  end: item.end,
  rank,
  open: (first) => h(tag, { class: "m " + className, "data-tip": text, tabindex: first ? "0" : null }),
});

const bounds = (item) => (item.min || item.max ? `${item.min ? decimal(item.min) : "…"} – ${item.max ? decimal(item.max) : "…"}` : null);
const signs = (evidence) => evidence?.filter(({ sign }) => sign !== "BEFOREHAND").map(({ sign, weight }) => `${weight.startsWith("-") ? "−" : "+"}${weight.replace("-", "")} ${has("sign." + sign) ? t("sign." + sign) : sign}`).join("；");

const entity = (e) =>
  mention(e, 2, "m-" + (OWN_LAYER.has(e.type) ? e.type : "other"), tip(t("entity." + e.type), [
    ["tip.name", e.name !== e.text ? e.name : null],
    ["tip.role", e.role],
    ["tip.code", e.code],
    ["tip.by", e.by && (has("by." + e.by) ? t("by." + e.by) : e.by)],
  ]));

const figure = (f) =>
  mention(f, 3, "m-figure", tip(t("figure." + f.kind), [
    ["tip.value", f.value && decimal(f.value)],
    ["tip.bounds", bounds(f)],
    ["tip.modifier", f.modifier],
    ["tip.unit", f.unit],
    ["tip.subject", f.subject],
    ["tip.place", f.place],
    ["tip.as-of", f.asOf],
  ]));

const time = (x) =>
  mention(x, 3, "m-time", tip(t("time." + x.kind), [
    ["tip.value", x.value],
    ["tip.from", x.from],
    ["tip.to", x.to],
    ["tip.bounds", bounds(x)],
    ["tip.seconds", x.seconds],
  ]));

const quote = (q) =>
  mention(q, 1, "m-quote", tip(t("quote." + q.form), [
    ["tip.speaker", q.speaker],
    ["tip.verb", q.verb],
  ]));

/** What was found in a headline or paragraph, as marks. */
export const mentions = (text) => [
  ...(text.entities ?? []).map(entity),
  ...(text.figures ?? []).map(figure),
  ...(text.times ?? []).map(time),
  ...(text.quotes ?? []).map(quote),
];

/** What a finding rests on. */
export const evidence = (finding, place) =>
  mention(place, 0, "m-evidence " + finding.status, tip(t("rule." + finding.rule), [["tip.finding", message(finding)]]), "mark");

/** Where the pieces of a paragraph were joined, as points. */
export const seams = (paragraph) => {
  const points = [];
  let at = 0;
  const pieces = paragraph.pieces ?? [];
  for (let i = 1; i < pieces.length; i++) {
    at += pieces[i - 1].end - pieces[i - 1].start;
    const why = paragraph.seams?.find((seam) => seam.at === at);
    const where = `${pieces[i - 1].end}→${pieces[i].start}`;
    const text = tip(t("article.seam"), [
      ["tip.before", `${pieces[i - 1].start}–${pieces[i - 1].end}`],
      ["tip.after", `${pieces[i].start}–${pieces[i].end}`],
      ["tip.probability", why && percent(why.probability)],
      ["tip.evidence", why && signs(why.evidence)],
    ]);
    points.push({ at, node: h("span", { class: "m m-seam", role: "img", tabindex: "0", "aria-label": `${t("article.seam")} ${where}`, "data-at": where, "data-tip": text }) });
  }
  return points;
};

const percent = (probability) => Math.round(Number(probability) * 1000) / 10 + " %";

/** Where a line begins that stood elsewhere on the page, as points. */
export const strays = (article, paragraph) => {
  const points = [];
  let at = 0;
  for (const piece of paragraph.pieces ?? []) {
    for (const stray of article.strays ?? []) {
      if (stray.start < piece.start || stray.start >= piece.end) continue;
      const sign = h("span", { class: "m m-seam m-stray", role: "img", tabindex: "0", "aria-label": t("stray." + stray.decision), "data-at": "↷", "data-tip": strayTip(stray) });
      points.push({ at: at + stray.start - piece.start, node: sign });
    }
    at += piece.end - piece.start;
  }
  return points;
};

/** Why a line was given to another article than the one around it. */
export const strayTip = (stray) =>
  tip(t("stray." + stray.decision), [
    ["tip.probability", percent(stray.probability)],
    ["tip.evidence", signs(stray.evidence)],
  ]);

/** The switches of the layers; they change classes of the root, the style sheet does the rest. */
export const legend = (hidden = ["quote"]) => {
  const root = document.documentElement;
  const kept = JSON.parse(localStorage.getItem("layers") ?? "null") ?? hidden;
  const off = new Set(kept);
  const apply = () => LAYERS.forEach((layer) => root.classList.toggle("hide-" + layer, off.has(layer)));
  const change = (layer, on) => {
    off[on ? "delete" : "add"](layer);
    localStorage.setItem("layers", JSON.stringify([...off]));
    apply();
  };
  apply();
  const boxes = LAYERS.map((layer) =>
    h("label", {}, h("input", { type: "checkbox", checked: !off.has(layer), onchange: (event) => change(layer, event.target.checked) }), " ", h("span", { class: "s-" + layer }, t("layer." + layer))),
  );
  return h("fieldset", { class: "legend" }, h("legend", {}, t("legend.title")), boxes);
};
