// Corpus: what was read, in which charsets, what failed and why, how large the index is.

import { get, latest } from "./api.js";
import { histogram, step } from "./chart.js";
import { $, h, put, script } from "./dom.js";
import { svg } from "./svg.js";
import { address, follow, searchAddress } from "./state.js";
import { day, has, number, t } from "./words.js";

const FILES = 500;

const view = latest(() => $("files"), async (signal) => {
  document.title = `${t("nav.corpus")} · ${t("nav.name")}`;
  const [stats, { runs }] = await Promise.all([get("/stats", {}, signal), get("/runs", { files: FILES }, signal)]);
  showTotals(stats, runs);
  showBars(runs);
  showFailures(runs);
  showFiles(runs);
  await showWhen(stats, signal);
});

const bytes = (n) => {
  const power = Math.min(3, Math.floor(Math.log(Math.max(1, n)) / Math.log(1024)));
  return number(Math.round((n / 1024 ** power) * 10) / 10) + " " + ["B", "KiB", "MiB", "GiB"][power];
};

const sum = (runs, of) => runs.reduce((all, { summary }) => all + (of(summary) ?? 0), 0);

const showTotals = (stats, runs) => {
  const total = (key, value, href) => h("li", {}, h(href ? "a" : "span", { class: "one", href: href ?? null }, h("b", {}, value), h("span", {}, t("total." + key))));
  const problems = sum(runs, (s) => s.counts.problems);
  put($("totals"),
    total("pages", number(sum(runs, (s) => s.counts.files))), total("articles", number(stats.articles), "/"), total("paragraphs", number(stats.paragraphs), "/?unit=paragraph"), total("characters", number(sum(runs, (s) => s.counts.characters))),
    total("figures", number(stats.figures), "/figures"), total("pairs", number(stats.duplicates), "/duplicates"), total("findings", number(stats.findings), "/findings"), total("problems", number(problems)), total("size", bytes(stats.bytes)), total("version", number(stats.version)));
};

const showWhen = async ({ first, last }, signal) => {
  if (!first) return;
  const size = step(first, last);
  const { periods } = await get("/timeline", { step: size }, signal);
  const choose = (from, to) => location.assign(address({ from, to }, "", "/"));
  put($("when"), histogram(periods, { size, days: [first, last], label: t("search.when"), choose }), h("p", { class: "axis-note" }, `${day(first)} – ${day(last)}`));
};

/** Counts of words as bars. */
const bars = (title, counts, name) => {
  const most = Math.max(...counts.map(([, n]) => n));
  const row = ([key, n]) => h("tr", {}, h("th", { scope: "row" }, name(key)), h("td", { class: "count" }, number(n)), h("td", { class: "bar" }, svg("svg", { width: "100%", height: 8, "aria-hidden": "true" }, svg("rect", { width: Math.max(0.5, (n / most) * 100) + "%", height: 8 }))));
  return h("section", {}, h("h2", {}, title), h("table", { class: "bars" }, h("tbody", {}, counts.map(row))));
};

const merged = (runs, of) => {
  const tally = new Map();
  for (const { summary } of runs) for (const [key, n] of Object.entries(of(summary) ?? {})) tally.set(key, (tally.get(key) ?? 0) + n);
  return [...tally].sort((a, b) => b[1] - a[1]);
};

const FOUND = ["entities", "figures", "times", "quotes", "sentences", "tokens", "joined", "incomplete"];

const showBars = (runs) => {
  if (!runs.length) return put($("bars"), h("p", { class: "nothing" }, t("corpus.no-run")));
  const found = merged(runs, (s) => Object.fromEntries(FOUND.filter((key) => key in s.counts).map((key) => [key, s.counts[key]])));
  put($("bars"), bars(t("overview.charsets"), merged(runs, (s) => s.charsets), (key) => key), bars(t("overview.found"), found, (key) => t("found." + key)));
};

const table = (names, rows) => h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("corpus.files") }, h("table", {}, h("thead", {}, h("tr", {}, names.map(([key, kind]) => h("th", { scope: "col", class: kind }, t(key))))), h("tbody", {}, rows)));

const showFailures = (runs) => {
  const all = runs.flatMap(({ problems }) => problems);
  if (!all.length) return put($("failures"), h("p", { class: "nothing" }, t("corpus.no-failures")));
  const rows = all.map((p) => h("tr", {}, h("th", { scope: "row" }, p.source), h("td", {}, has("code." + p.code) ? t("code." + p.code) : p.code), h("td", {}, p.charset ?? ""), h("td", { lang: "en" }, p.message)));
  put($("failures"), table([["problem.source"], ["corpus.reason"], ["problem.charset"], ["problem.message"]], rows));
};

const showFiles = (runs) => {
  const all = runs.flatMap(({ summary }) => summary.files ?? []);
  const total = sum(runs, ({ counts }) => counts.files);
  const rows = all.slice(0, FILES).map((f) => h("tr", {}, h("th", { scope: "row", lang: script(f.source) }, h("a", { href: searchAddress(null, "source:" + f.source) }, f.source)), h("td", {}, f.charset), h("td", { class: "number" }, f.confidence), h("td", { class: "number" }, number(f.characters)), h("td", { class: "number" }, number(f.articles))));
  put($("files"), all.length ? table([["problem.source"], ["problem.charset"], ["corpus.sure", "number"], ["total.characters", "number"], ["total.articles", "number"]], rows) : null, total > rows.length ? h("p", { class: "left-out" }, t("corpus.first-files", number(rows.length), number(total))) : null);
};

follow(view);
