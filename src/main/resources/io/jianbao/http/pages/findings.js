// Findings: a queue to be worked through from the keyboard. Decisions are kept beside the index.

import { at, get, latest, problem, set } from "./api.js";
import { texts, titleOf } from "./annotated.js";
import { $, h, put, say, script } from "./dom.js";
import { csv, download } from "./download.js";
import { marked, plain } from "./marks.js";
import { report } from "./review-report.js";
import { typing } from "./shell.js";
import { address, articleAddress, fillForm, follow, followForm, go, parameters } from "./state.js";
import { counted, has, message, number, t } from "./words.js";

const RULES = ["speaker-conflict", "sum", "difference", "headline-figure", "bounds", "repeated-figure", "quote-balance", "cut-off"];
const SEVERITIES = ["error", "warning", "info"];
const MOST = 1000;

$("rule").append(...RULES.map((rule) => h("option", { value: rule }, t("rule." + rule))));

let loaded = { key: null, findings: [], total: 0, kept: true };
const articles = new Map();

const load = async (from, signal) => {
  const request = { rule: from.get("rule"), severity: from.get("severity"), status: from.get("status") ?? "conflict", limit: MOST };
  const key = JSON.stringify(request);
  if (key === loaded.key) return;
  const { findings, total, decisionsKept } = await get("/findings", request, signal);
  findings.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  loaded = { key, findings, total: total.value, kept: decisionsKept };
};

const wanted = (from) => from.get("decision") ?? "open";

/** Those of the view; the one that is looked at stays in it when it has just been decided. */
const queue = (from) => loaded.findings.filter((f) => wanted(from) === "all" || f.decision === wanted(from) || f.id === from.get("at"));

const view = latest(() => $("finding"), async (signal, from) => {
  fillForm($("form"), from);
  document.title = `${t("nav.findings")} · ${t("nav.name")}`;
  await load(from, signal);
  const all = queue(from);
  const now = all.find((f) => f.id === from.get("at")) ?? all[0];
  showTally();
  put($("queue"), all.map((f) => entry(f, f === now)));
  $("queue").querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  if (!now) return put($("finding"), h("p", { class: "nothing" }, loaded.total ? t("findings.done") : t("findings.none")));
  await showFinding(now, signal);
});

const showTally = () => {
  const of = (word) => number(loaded.findings.filter((f) => f.decision === word).length);
  const rest = loaded.total > loaded.findings.length ? h("span", { class: "warning" }, t("findings.more", number(loaded.findings.length), number(loaded.total))) : null;
  put($("tally"), h("b", {}, counted(loaded.total, "count.findings")), h("span", {}, t("findings.tally", of("open"), of("accepted"), of("dismissed"))), rest, loaded.kept ? null : h("span", { class: "warning" }, t("findings.not-kept")));
};

const entry = (f, now) =>
  h("li", { class: `${f.status} ${f.decision}` }, h("a", { href: address({ at: f.id }), "aria-current": now ? "true" : null }, h("span", { class: "sign severity-" + f.severity, "aria-label": t("severity." + f.severity), role: "img" }), h("span", { class: "rule" }, t("rule." + f.rule)), h("span", { class: "message" }, message(f), aside(f)), f.decision === "open" ? null : h("span", { class: "decision" }, t("decision." + f.decision))));

/** What a message does not say of its evidence: many read the same. */
const aside = (f) => (f.evidence.some((e) => message(f).includes(e.text)) || !f.evidence.length ? null : h("span", { class: "aside", lang: script(f.evidence[0].text) }, "…" + f.evidence[0].text));

const article = (id, signal) => {
  if (!articles.has(id)) articles.set(id, get(at("/articles", id), {}, signal).catch((fault) => { articles.delete(id); throw fault; }));
  return articles.get(id);
};

const showFinding = async (f, signal) => {
  const ids = [...new Set(f.evidence.map((e) => e.article))];
  const found = new Map(await Promise.all(ids.map(async (id) => [id, await article(id, signal)])));
  if (signal.aborted) return;
  const note = h("input", { id: "note", value: f.note ?? "", maxlength: 2000, placeholder: t("findings.note"), "aria-label": t("findings.note"), onchange: () => decide(f.decision, { note: note.value, stay: true }) });
  const button = (word, key) => h("button", { type: "button", class: f.decision === word ? "picked" : null, "aria-pressed": String(f.decision === word), onclick: () => decide(word) }, t("findings." + word), " ", h("kbd", {}, key));
  put($("finding"),
    h("header", { class: f.status }, h("p", { class: "folio" }, h("span", { class: "severity-" + f.severity }, t("severity." + f.severity)), h("span", {}, t("rule." + f.rule))), h("h2", {}, message(f))),
    h("div", { class: "places" }, places(f).map((place) => placeOf(f, place, found.get(place.article)))),
    details(f),
    h("div", { class: "decide" }, button("accepted", "A"), button("dismissed", "D"), button("open", "O"), h("button", { type: "button", class: "quiet", onclick: () => step(1) }, t("findings.next"), " ", h("kbd", {}, "J")), note));
};

/** The texts that hold evidence, each once, with all of its evidence. */
const places = (f) => {
  const all = new Map();
  for (const e of f.evidence) {
    const key = `${e.article}/${e.paragraph}`;
    if (!all.has(key)) all.set(key, { article: e.article, field: e.paragraph, spans: [] });
    all.get(key).spans.push(e);
  }
  return [...all.values()];
};

const placeOf = (f, { article: id, field, spans }, whole) => {
  const text = texts(whole).get(field);
  const first = spans[0];
  const marks = spans.map((e) => plain(e.start, e.end, "spot " + f.status));
  const body = text ? marked(text.text, marks) : spans.map((e) => e.text).join("…");
  return h("figure", { lang: script(text?.text ?? "") }, h("figcaption", { class: "where" }, h("a", { href: articleAddress(id, { field, start: first.start, end: first.end }), class: "to-article" }, titleOf(whole) || id), h("span", {}, `${id} · ${field}`)), h("blockquote", { class: "text" + (field.startsWith("p") ? "" : " display") }, body));
};

const details = (f) => {
  const rows = Object.entries(f.detail ?? {}).filter(([name]) => has("detail." + name));
  return rows.length ? h("dl", { class: "detail" }, rows.map(([name, value]) => [h("dt", {}, t("detail." + name)), h("dd", {}, String(value))])) : null;
};

const current = () => {
  const all = queue(parameters());
  return [all, Math.max(0, all.findIndex((f) => f.id === parameters().get("at")))];
};

const step = (by) => {
  const [all, i] = current();
  const next = all[i + by];
  if (next) go(address({ at: next.id }), { replace: true });
};

/** Keeps a decision and goes on to the next finding that is open. */
const decide = async (word, { note, stay = false } = {}) => {
  const [all, i] = current();
  const f = all[i];
  if (!f) return;
  try {
    const kept = await set(at("/decisions", f.id), { decision: word, note: note ?? f.note ?? "" });
    f.decision = kept.decision;
    f.note = kept.note;
    say(t("decision." + word) + " · " + message(f));
  } catch (fault) {
    return $("finding").prepend(problem(fault));
  }
  const next = stay ? f : [...all.slice(i + 1), ...all.slice(0, i)].find((each) => each.decision === "open") ?? f;
  go(address({ at: next === f && !stay ? null : next.id }), { replace: true });
};

document.addEventListener("keydown", (event) => {
  if (typing(event)) {
    if (event.key === "Escape" && event.target.id === "note") event.target.blur();
    return;
  }
  const actions = { a: () => decide("accepted"), d: () => decide("dismissed"), o: () => decide("open", { stay: true }), j: () => step(1), n: () => step(1), k: () => step(-1), p: () => step(-1) };
  if (actions[event.key]) actions[event.key]();
  else if (event.key === "e") {
    event.preventDefault();
    $("note")?.focus();
  } else if (event.key === "Enter" && event.target === document.body) document.querySelector(".to-article")?.click();
});

$("export-csv").addEventListener("click", () => {
  const names = ["rule", "status", "severity", "decision", "note", "message"];
  const rows = loaded.findings.map((f) => [f.id, ...names.map((name) => (name === "message" ? message(f) : f[name])), f.evidence.map((e) => `${e.article}/${e.paragraph}:${e.start}-${e.end} ${e.text}`).join("; ")]);
  download("jianbao-findings.csv", "text/csv", csv([["id", ...names, "evidence"], ...rows]));
});
$("export-html").addEventListener("click", async () => download("jianbao-findings.html", "text/html", await report(loaded.findings)));

followForm($("form"), { at: null });
follow(view);
