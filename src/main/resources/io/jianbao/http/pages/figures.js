// Figures: a table by value, unit, subject, place and day, and one subject through the days.

import { get, latest, problem } from "./api.js";
import { lineChart, lineLegend } from "./chart.js";
import "./card.js";
import { $, h, put, script } from "./dom.js";
import { csv, download } from "./download.js";
import { marked, plain } from "./marks.js";
import { address, articleAddress, fillForm, follow, followForm } from "./state.js";
import { counted, day, decimal, number, t } from "./words.js";

const PAGE = 50;
const POINTS = 500;
const MOST_ARTICLES = 60;
const MOST_SAVED = 9_000;
const FIGURE_RULES = new Set(["sum", "difference", "headline-figure", "bounds", "repeated-figure"]);
const KINDS = ["number", "quantity", "money", "percent", "ordinal", "age", "temperature", "dimension", "range", "rate", "ratio", "score", "multiple", "code", "phone"];
const NAMES = ["q", "unit", "kind", "min", "max", "subject", "place", "from", "to"];

$("kind").append(...KINDS.map((kind) => h("option", { value: kind }, t("figure." + kind))));

const wanted = (from) => Object.fromEntries(NAMES.map((name) => [name, from.get(name)]));

const view = latest(() => $("table"), async (signal, from) => {
  fillForm($("form"), from);
  document.title = [from.get("subject"), t("nav.figures"), t("nav.name")].filter(Boolean).join(" · ");
  const asked = Boolean(from.get("subject"));
  const listing = get("/figures", { ...wanted(from), sort: from.get("sort"), offset: from.get("offset"), limit: PAGE }, signal);
  const series = asked ? get("/figures/series", { ...wanted(from), context: "no", limit: POINTS }, signal) : Promise.resolve(null);
  let list;
  let points;
  try {
    [list, points] = await Promise.all([listing, series]);
  } catch (fault) {
    if (signal.aborted) throw fault;
    ["subjects", "series", "tally", "paging"].forEach((id) => $(id).replaceChildren());
    return put($("table"), problem(fault, from.get("q") ?? ""));
  }
  put($("tally"), h("span", {}, h("b", {}, (list.total.relation === "gte" ? "≥ " : "") + counted(list.total.value, "count.figures"))), h("span", { class: "exports" }, h("button", { type: "button", class: "quiet", onclick: () => save(from) }, "CSV")));
  showTable(list, from);
  showPaging(list, from);
  await showSeries(points, from, signal);
  if (!asked) await showSubjects(from, signal);
  else $("subjects").replaceChildren(h("a", { href: address({ subject: null, offset: null }) }, t("figures.all-subjects")));
});

const where = (f) => articleAddress(f.article, { field: f.field, start: f.start, end: f.end });
const NAMED = new Set(["code", "phone"]); // digits that count nothing
const value = (f) => (NAMED.has(f.kind) ? f.value : f.value !== undefined ? decimal(f.value) : `${f.min === undefined ? "…" : decimal(f.min)} – ${f.max === undefined ? "…" : decimal(f.max)}`);
const bounds = (f) => (f.value !== undefined && (f.min !== undefined || f.max !== undefined) ? (f.min !== undefined ? "≥ " + decimal(f.min) : "≤ " + decimal(f.max)) : null);

/** The sentence with the figure marked; the figure is found again by its text. */
const context = (f) => {
  const at = [...f.context.slice(0, Math.max(0, f.context.indexOf(f.text)))].length;
  const begins = at >= f.start || /^[“「『]/.test(f.context);
  const ends = /[。！？；”」』]$/.test(f.context) || f.field.startsWith("h");
  return [begins ? null : "…", marked(f.context, f.context.includes(f.text) ? [plain(at, at + [...f.text].length, "match")] : []), ends ? null : "…"];
};

const showTable = ({ figures }, from) => {
  if (!figures.length) return put($("table"), h("p", { class: "nothing" }, t("figures.none")));
  const cell = (name, text) => h("td", {}, text ? h("a", { href: address({ [name]: text, offset: null }), lang: script(text) }, text.split("/").pop()) : null);
  const row = (f) =>
    h("tr", {}, h("td", { class: "number" }, h("a", { href: where(f) }, value(f)), bounds(f) ? h("span", { class: "bound" }, bounds(f)) : null), cell("unit", f.unit), cell("subject", f.subject), cell("place", f.place), h("td", { class: "day" }, day(f.day)), h("td", { class: "context", lang: script(f.context) }, h("a", { href: where(f) }, context(f)), h("span", { class: "source" }, f.article)));
  const heads = ["value", "unit", "subject", "place", "day", "sentence"].map((name) => h("th", { scope: "col", class: name === "value" ? "number" : null }, t("figures." + name)));
  put($("table"), h("table", { class: "figure-table" }, h("thead", {}, h("tr", {}, heads)), h("tbody", {}, figures.map(row))));
};

const showPaging = ({ page, total }) => {
  const back = page.offset > 0 ? h("a", { rel: "prev", href: address({ offset: Math.max(0, page.offset - PAGE) || null }) }, t("page.before")) : null;
  const next = page.next !== undefined ? h("a", { rel: "next", href: address({ offset: page.next }) }, t("page.next")) : null;
  put($("paging"), back, back || next ? h("span", {}, `${number(page.offset + 1)}–${number(Math.min(total.value, page.offset + PAGE))} / ${number(total.value)}`) : null, next);
};

/** The subjects that the figures at hand speak of most often, to begin with. */
const showSubjects = async (from, signal) => {
  const { figures } = await get("/figures", { ...wanted(from), context: "no", limit: 200 }, signal);
  const tally = new Map();
  for (const { subject } of figures) if (subject) tally.set(subject, (tally.get(subject) ?? 0) + 1);
  const top = [...tally].filter(([, n]) => n > 1).sort((a, b) => b[1] - a[1]).slice(0, 14);
  put($("subjects"), top.length ? h("span", { class: "label" }, t("figures.subjects")) : null, top.map(([subject, n]) => h("a", { href: address({ subject, offset: null }), lang: script(subject) }, subject, " ", h("span", { class: "count" }, n))));
};

/** The figures of some articles that findings contradict, as article/field:start. */
const contradicted = async (points, signal) => {
  const articles = [...new Set(points.map((p) => p.article))].slice(0, MOST_ARTICLES);
  const answers = await Promise.all(articles.map((article) => get("/findings", { article, status: "conflict", limit: 100 }, signal)));
  const figures = answers.flatMap(({ findings }) => findings).filter(({ rule }) => FIGURE_RULES.has(rule));
  return new Set(figures.flatMap(({ evidence }) => evidence.map((e) => `${e.article}/${e.paragraph}:${e.start}`)));
};

const decimalOf = (text) => (text === undefined ? null : Number(text));

const showSeries = async (series, from, signal) => {
  if (!series) return $("series").replaceChildren();
  const byUnit = Map.groupBy(series.points, (p) => p.unit ?? "");
  const units = [...byUnit].sort((a, b) => b[1].length - a[1].length);
  if (!units.length) return put($("series"), h("p", { class: "nothing" }, t("figures.no-series")));
  const [unit, chosen] = units.find(([name]) => name === from.get("unit")) ?? units[0];
  const wrong = await contradicted(chosen, signal);
  const points = chosen.map((p) => {
    const [v, min, max] = [decimalOf(p.value), decimalOf(p.min), decimalOf(p.max)];
    return { x: p.day, value: v ?? (min !== null && max !== null ? (min + max) / 2 : min ?? max), min, max, of: `${p.subject}/${p.place}`, contradicts: wrong.has(`${p.article}/${p.field}:${p.start}`), href: where(p), short: `${p.subject ?? ""} ${p.text}`, label: [`${value(p)} ${p.unit ?? ""}`, `${t("figures.day")}：${day(p.day)}`, `${t("figures.subject")}：${p.subject ?? ""}`, ...(p.place ? [`${t("figures.place")}：${p.place.replaceAll("/", " › ")}`] : []), `${t("figures.printed")}：${p.text}`].join("\n") };
  });
  const marked = points.filter((p) => p.contradicts).length;
  const others = units.filter(([name]) => name !== unit).map(([name, all]) => h("a", { href: address({ unit: name, offset: null }) }, name || t("figures.no-unit"), " ", h("span", { class: "count" }, all.length)));
  put($("series"), h("h2", { lang: script(from.get("subject")) }, from.get("subject"), from.get("place") ? h("span", { class: "in" }, " · " + from.get("place").split("/").pop()) : null),
    lineChart(points, { label: t("figures.series"), unit: unit || t("figures.no-unit"), wide: $("series").clientWidth || 880 }), lineLegend(),
    marked ? h("p", { class: "warning" }, t("figures.contradict", marked)) : null,
    others.length ? h("p", { class: "filters" }, h("span", { class: "label" }, t("figures.other-units")), others) : null);
};

/** As many figures as can be asked for by their place in the list; that there are more is said. */
const save = async (from) => {
  const rows = [];
  let offset = 0;
  let more = true;
  while (offset !== undefined && offset < MOST_SAVED) {
    const answer = await get("/figures", { ...wanted(from), sort: from.get("sort"), limit: 1000, offset });
    rows.push(...answer.figures);
    offset = answer.page.next;
    more = offset !== undefined;
  }
  $("tally").querySelector(".warning")?.remove();
  if (more) $("tally").append(h("span", { class: "warning" }, t("figures.first", number(rows.length))));
  const names = ["value", "min", "max", "unit", "subject", "place", "day", "kind", "text", "article", "field", "start", "end", "context"];
  download("jianbao-figures.csv", "text/csv", csv([names, ...rows.map((f) => names.map((name) => f[name]))]));
};

followForm($("form"));
follow(view);
