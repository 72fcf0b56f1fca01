// A rebuilt article: headlines, byline, paragraphs with their marks, and where text is missing.

import { walkMarks } from "./card.js";
import { h, script } from "./dom.js";
import { evidence, marked, mentions, seams, strays } from "./marks.js";
import { day, t } from "./words.js";

const headlines = (article) => article.headlines.map((text, i) => ({ field: "h" + (i + 1), text }));

/** The texts of an article by their names: h1, subtitle, p3. */
export const texts = (article) =>
  new Map([...headlines(article).map(({ field, text }) => [field, text]), ...(article.subtitle ? [["subtitle", article.subtitle]] : []), ...article.paragraphs.map((p) => [p.id, p])]);

export const titleOf = (article) => article.headlines.map(({ text }) => text).join(" ");

/** The language tag of its glyphs. */
export const scriptOf = (article) => script(titleOf(article) + article.paragraphs.map(({ text }) => text).join("").slice(0, 2000));

const spots = (findings, id, field) =>
  findings.flatMap((finding) => finding.evidence.filter((e) => e.article === id && e.paragraph === field).map((e) => evidence(finding, e)));

/** A text with all its marks; more marks may be given. */
const body = (article, field, text, findings, more) =>
  marked(text.text, [...mentions(text), ...spots(findings, article.id, field), ...(more.get(field) ?? [])], field.startsWith("p") ? [...strays(article, text), ...seams(text)] : []);

/** The head of an article. */
export const head = (article, findings, more = new Map()) => {
  const lines = headlines(article).map(({ field, text }) => h("span", { class: "headline", id: field, "data-field": field }, body(article, field, text, findings, more)));
  const title = h("h1", {}, lines.length ? lines : h("span", { class: "missing" }, t("article.no-headline")));
  const subtitle = article.subtitle ? h("p", { class: "subtitle", id: "subtitle", "data-field": "subtitle" }, body(article, "subtitle", article.subtitle, findings, more)) : null;
  walkMarks(title);
  return [title, subtitle, byline(article.dateline)];
};

const byline = (dateline) => {
  if (!dateline) return null;
  const month = /^--(\d\d)-(\d\d)$/.exec(dateline.date ?? "");
  const date = month ? `${Number(month[1])}月${Number(month[2])}日` : dateline.date;
  const reporters = dateline.reporters?.length ? "记者 " + dateline.reporters.join("　") : null;
  const parts = [dateline.agency, dateline.place, date, dateline.form, reporters].filter(Boolean);
  return parts.length ? h("p", { class: "byline", lang: "zh-CN" }, parts.map((part) => h("span", {}, part))) : null;
};

/** The paragraphs of an article, each with what is noted beside it. */
export const paragraphs = (article, findings, { more = new Map(), notes = new Map() } = {}) =>
  article.paragraphs.flatMap((paragraph) => {
    const torn = (side) => article.breaks.filter((b) => b.paragraph === paragraph.id && b.at === side).map((b) => h("p", { class: "break break-" + side }, h("span", {}, t("break." + b.kind))));
    const text = h("p", { class: "text", id: paragraph.id, "data-field": paragraph.id }, body(article, paragraph.id, paragraph, findings, more));
    walkMarks(text);
    const beside = notes.get(paragraph.id);
    return h("div", { class: "passage" }, h("div", {}, torn("start"), text, torn("end")), beside ? h("aside", { class: "notes", "aria-label": t("article.notes") }, h("ul", {}, beside)) : null);
  });

/** How an article is cited. */
export const citation = (article) => {
  const title = titleOf(article) || article.paragraphs[0]?.text.slice(0, 20) + "…";
  const who = article.dateline?.reporters?.join("、");
  return [who ? who + "：" : "", `《${title}》`, article.paper ? `，《${article.paper}》` : "", article.date ? "，" + day(article.date) : "", `，${article.source}（${article.id}）`].join("");
};
