// Paste and check: a page that is in no index; nothing of it is stored.

import { latest, post, postBytes, problem } from "./api.js";
import { head, paragraphs, scriptOf, texts } from "./annotated.js";
import { $, h, put, script } from "./dom.js";
import { legend, marked, plain } from "./marks.js";
import { articleAddress } from "./state.js";
import { counted, decimal, message, number, t } from "./words.js";

const text = $("page-text");

const check = latest(() => $("result"), async (signal) => {
  if (!text.value.trim()) return text.focus();
  put($("tally"), t("check.working"));
  const answer = await post("/analyze", { text: text.value, ...($("date").value ? { date: $("date").value } : {}) }, signal).catch((fault) => {
    $("tally").replaceChildren();
    throw fault;
  });
  show(answer);
});

const show = ({ articles, duplicates, findings, known = [] }) => {
  const conflicts = findings.filter((f) => f.status === "conflict");
  const figures = articles.flatMap((article) => [...texts(article).values()].flatMap((each) => each.figures.map((figure) => ({ ...figure, article }))));
  put($("tally"), h("b", {}, counted(articles.length, "count.articles")), h("span", {}, counted(conflicts.length, "count.conflicts")), h("span", {}, counted(duplicates.length, "count.pairs")), h("span", {}, counted(figures.length, "count.figures")));
  put($("result"),
    section("findings", findings.length ? h("ul", { class: "check-findings" }, [...conflicts, ...findings.filter((f) => f.status !== "conflict")].map(findingOf)) : h("p", { class: "nothing" }, t("findings.none"))),
    section("duplicates", duplicates.length ? duplicates.map((pair) => pairOf(pair, articles, known)) : h("p", { class: "nothing" }, t("duplicates.none"))),
    section("articles", [legend(), articles.map((article) => articleOf(article, findings))]),
    h("div", { class: "columns" }, section("names", names(articles)), section("figures", figureTable(figures))));
  $("result").querySelector("h2")?.scrollIntoView({ block: "nearest" });
};

const section = (name, ...children) => h("section", { class: "check-" + name, "aria-labelledby": "check-" + name }, h("h2", { id: "check-" + name }, t("check." + name)), children);

const local = (article, field) => `#${article.slice(article.lastIndexOf("#") + 1)}-${field}`;

const findingOf = (f) => {
  const first = f.evidence[0];
  return h("li", { class: f.status }, h("a", { href: first ? local(first.article, first.paragraph) : "#main" }, h("span", { class: "sign", "aria-hidden": "true" }, f.status === "holds" ? "✓" : "!"), " ", h("b", {}, t("rule." + f.rule))), " ", h("span", { class: "message" }, message(f)));
};

/** Ids of the parts carry the article's number: a page has several articles. */
const articleOf = (article, findings) => {
  const number = article.id.slice(article.id.lastIndexOf("#") + 1);
  const whole = h("article", { class: "article", lang: scriptOf(article) }, h("header", { class: "head" }, head(article, findings)), paragraphs(article, findings));
  whole.querySelectorAll("[id]").forEach((each) => (each.id = `${number}-${each.id}`));
  whole.querySelectorAll("h1").forEach((each) => each.replaceWith(h("h3", {}, ...each.childNodes)));
  return whole;
};

const pairOf = (pair, articles, known) => {
  const side = (name) => {
    const { article, paragraph } = pair[name];
    const own = articles.find(({ id }) => id === article);
    const other = known.find(({ id }) => id === `${article}/${paragraph}`);
    const body = own ? texts(own).get(paragraph)?.text : other?.text;
    const marks = pair.differences.filter((d) => d[name][1] > d[name][0]).map((d) => plain(...d[name], "difference", name === "a" ? "del" : "ins"));
    const link = own ? local(article, paragraph) : articleAddress(article, { field: paragraph });
    return h("div", { class: "side side-" + name, lang: script(body ?? "") }, h("p", { class: "where" }, h("a", { href: link }, own ? t("check.this-page") : other?.headline || article), h("span", {}, `${own ? article.slice(article.lastIndexOf("#")) : article} · ${paragraph}`)), h("p", { class: "text" }, body ? marked(body, marks) : t("duplicates.no-text")));
  };
  return h("div", { class: "pair kind-" + pair.kind }, h("p", { class: "head" }, h("b", {}, t("kind." + pair.kind)), h("span", { class: "similarity" }, t("duplicates.similarity"), " ", pair.similarity)), h("div", { class: "sides" }, side("a"), side("b")));
};

const names = (articles) => {
  const tally = new Map();
  for (const article of articles) {
    for (const each of texts(article).values()) {
      for (const { type, name, text: printed } of each.entities) {
        const key = type + "\t" + (name ?? printed);
        tally.set(key, (tally.get(key) ?? 0) + 1);
      }
    }
  }
  const byType = Map.groupBy([...tally].map(([key, n]) => [...key.split("\t"), n]), ([type]) => type);
  if (!byType.size) return h("p", { class: "nothing" }, t("check.no-names"));
  return h("dl", { class: "names" }, [...byType].map(([type, all]) => [h("dt", {}, t("entity." + type)), h("dd", {}, all.sort((a, b) => b[2] - a[2]).map(([, name, n]) => [h("span", { lang: script(name) }, name, n > 1 ? h("span", { class: "count" }, " " + number(n)) : null), " "]))]));
};

const figureTable = (figures) => {
  if (!figures.length) return h("p", { class: "nothing" }, t("figures.none"));
  const bound = (f) => (f.min || f.max ? `${f.min ? decimal(f.min) : "…"} – ${f.max ? decimal(f.max) : "…"}` : "");
  const row = (f) => h("tr", { lang: script(f.text) }, h("td", {}, f.text), h("td", { class: "number" }, f.value ? decimal(f.value) : bound(f)), h("td", {}, f.unit ?? ""), h("td", {}, f.subject ?? ""));
  return h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("check.figures") }, h("table", {}, h("thead", {}, h("tr", {}, ["printed", "value", "unit", "subject"].map((name) => h("th", { scope: "col", class: name === "value" ? "number" : null }, t("figures." + name))))), h("tbody", {}, figures.map(row))));
};

/** The text of an HTML page, block by block; scripts are never run in such a document. */
const textOfHtml = (html) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  page.querySelectorAll("script, style, noscript, template, head").forEach((each) => each.remove());
  page.querySelectorAll("br").forEach((each) => each.replaceWith("\n"));
  page.querySelectorAll("p, div, li, tr, h1, h2, h3, h4, h5, h6, section, article, header, footer, blockquote, td").forEach((each) => each.append("\n"));
  return page.body.textContent.replace(/[ \t\u3000]*\n[ \t]*/g, "\n").replace(/\n{3,}/g, "\n\n").trim();
};

const read = async (file) => {
  try {
    const page = await postBytes("/decode", await file.arrayBuffer());
    const html = /\.html?$/i.test(file.name) || /^\s*<(!doctype|html)/i.test(page.text);
    text.value = html ? textOfHtml(page.text) : page.text;
    put($("charset"), `${file.name} · ${page.charset}`, page.problems.map((message) => h("span", { class: "warning" }, " " + message)));
    const [date] = /\d{4}-\d\d-\d\d/.exec(file.name) ?? [];
    if (date) $("date").value = date;
    await check();
  } catch (fault) {
    put($("result"), problem(fault));
  }
};

$("file").addEventListener("change", (event) => event.target.files[0] && read(event.target.files[0]));
$("form").addEventListener("submit", (event) => {
  event.preventDefault();
  check();
});
text.addEventListener("keydown", (event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && check());
for (const name of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(name, (event) => {
    event.preventDefault();
    document.body.classList.toggle("dropping", name === "dragover");
    if (name === "drop" && event.dataTransfer.files[0]) read(event.dataTransfer.files[0]);
  });
}
$("main").removeAttribute("aria-busy"); // nothing is shown before something is pasted
$("sample").addEventListener("click", () => {
  text.value = t("check.sample.text").replaceAll("¶", "\n");
  check();
});
