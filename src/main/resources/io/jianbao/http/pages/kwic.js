// Words in context: every place of a query, sorted by what stands left or right of it.

import { get, latest, problem } from "./api.js";
import { daysShown, histogram, step } from "./chart.js";
import { $, h, put, script } from "./dom.js";
import { csv, download } from "./download.js";
import { address, articleAddress, fillForm, follow, followForm, go } from "./state.js";
import { suggest } from "./suggest.js";
import { counted, number, t } from "./words.js";

const MOST = 800;
const collator = new Intl.Collator("zh-CN");
const reversed = (text) => [...text].reverse().join("");
const bare = (text) => text.replace(/[\s\p{P}]/gu, "");

/** Left of the place what is nearest counts first. */
const ORDERS = {
  left: (a, b) => collator.compare(reversed(bare(a.left)), reversed(bare(b.left))),
  right: (a, b) => collator.compare(bare(a.right), bare(b.right)),
  date: (a, b) => (a.date ?? "").localeCompare(b.date ?? ""),
};

const scope = (from) => ({ q: from.get("q"), from: from.get("from"), to: from.get("to"), filter: from.getAll("filter"), exclude: from.getAll("exclude") });

const view = latest(() => $("lines"), async (signal, from) => {
  fillForm($("form"), from);
  document.title = [from.get("q"), t("nav.kwic"), t("nav.name")].filter(Boolean).join(" · ");
  if (!from.get("q")) {
    ["when", "tally"].forEach((id) => $(id).replaceChildren());
    return put($("lines"), h("p", { class: "nothing" }, t("kwic.begin")));
  }
  let answer;
  try {
    answer = await get("/kwic", { ...scope(from), width: from.get("width") ?? 20, limit: MOST }, signal);
  } catch (fault) {
    if (signal.aborted) throw fault;
    ["when", "tally"].forEach((id) => $(id).replaceChildren());
    return put($("lines"), problem(fault, from.get("q")));
  }
  const order = ORDERS[from.get("sort")];
  const lines = order ? [...answer.lines].sort(order) : answer.lines;
  showTally(answer, lines);
  put($("lines"), lines.length ? table(lines, from) : h("p", { class: "nothing" }, t("search.none")));
  await showWhen(lines, answer, from, signal);
});

const showTally = ({ total }, lines) => {
  const all = total.relation === "eq";
  put($("tally"), h("b", {}, (all ? "" : "≥ ") + counted(total.value, "count.places")), all ? null : h("span", { class: "warning" }, t("kwic.first", number(lines.length))), lines.length ? h("span", { class: "exports" }, h("button", { type: "button", class: "quiet", onclick: () => save(lines) }, "CSV")) : null);
};

const table = (lines, from) => {
  const row = (line) =>
    h("tr", {}, h("td", { class: "left" }, h("bdi", {}, line.left)), h("td", { class: "word" }, h("a", { href: articleAddress(line.article, { field: line.field, start: line.start, end: line.end }) }, line.text)), h("td", { class: "right" }, h("bdi", {}, line.right)), h("td", { class: "day" }, line.date ?? ""), h("td", { class: "source" }, line.article));
  const heads = ["left", "word", "right", "day", "source"].map((name) => h("th", { scope: "col", class: name }, t("kwic.column." + name)));
  return h("table", { class: "kwic", lang: script(lines.map((line) => line.left).join("").slice(0, 2000)) }, h("colgroup", {}, heads.map((head) => h("col", { class: head.className }))), h("thead", { class: "visually-hidden" }, h("tr", {}, heads)), h("tbody", {}, lines.map(row)));
};

/** Places a period where all lines are here, else texts a period. */
const showWhen = async (lines, answer, from, signal) => {
  const days = lines.length ? await daysShown(from.get("from"), from.get("to")) : null;
  if (!days) return $("when").replaceChildren();
  const size = step(...days);
  const all = answer.total.relation === "eq";
  const periods = all ? placesBy(size, lines) : (await get("/timeline", { ...scope(from), step: size }, signal)).periods;
  const choose = (first, last) => go(address({ from: first, to: last }));
  put($("when"), histogram(periods, { size, days, from: from.get("from"), to: from.get("to"), choose, label: t(all ? "kwic.when" : "kwic.texts-when") }));
};

const placesBy = (size, lines) => {
  const length = { year: 4, month: 7, day: 10 }[size];
  const groups = Map.groupBy(lines.filter((line) => line.date), (line) => line.date.slice(0, length));
  return [...groups].map(([value, all]) => ({ value, count: all.length }));
};

const save = (lines) => {
  const names = ["left", "text", "right", "date", "article", "field", "start", "end"];
  download("jianbao-kwic.csv", "text/csv", csv([names, ...lines.map((line) => names.map((name) => line[name]))]));
};

suggest($("q"), $("suggestions"), $("form"));
followForm($("form"));
follow(view);
