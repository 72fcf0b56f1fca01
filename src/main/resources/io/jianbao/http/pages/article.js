// An article as it was rebuilt, beside the page as it was printed.

import { at, get, latest, problem, Problem } from "./api.js";
import { citation, head, paragraphs, scriptOf, titleOf } from "./annotated.js";
import { $, h, put, say } from "./dom.js";
import { legend, marked, plain, strayTip } from "./marks.js";
import { typing } from "./shell.js";
import { address, articleAddress, follow } from "./state.js";
import { counted, day, message, t } from "./words.js";

const view = latest(() => $("text"), async (signal, from) => {
  const id = from.get("id") ?? "";
  const all = [get(at("/articles", id), {}, signal), get(at("/articles", id, "/source"), {}, signal), get("/findings", { article: id, limit: 100 }, signal), get("/duplicates", { article: id, limit: 100 }, signal)];
  let answers;
  try {
    answers = await Promise.all(all);
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    ["head", "legend", "notes", "printed"].forEach((each) => $(each).replaceChildren());
    return put($("text"), problem(fault));
  }
  const [article, page, { findings }, { pairs }] = answers;
  document.title = `${titleOf(article) || article.id} · ${t("nav.name")}`;
  document.querySelector(".sheet-of-article").lang = scriptOf(article);
  $("printed").lang = scriptOf(article);
  const more = chosen(from.get("at"));
  put($("head"), folio(article), head(article, findings, more), tools(article));
  put($("legend"), legend());
  const beside = notes(article, findings, pairs);
  const above = [...beside].filter(([field]) => !field.startsWith("p")).flatMap(([, items]) => items);
  put($("notes"), above.length ? h("ul", {}, above) : null);
  put($("text"), paragraphs(article, findings, { more, notes: beside }));
  showPage(article, page);
  linkLines();
  (document.querySelector(".chosen") ?? (from.get("at") && $(from.get("at").split(":")[0])))?.scrollIntoView({ block: "center" });
});

/** The place that the address names, as a mark. */
const chosen = (place) => {
  const [, field, start, end] = /^(h\d+|subtitle|p\d+):(\d+)-(\d+)$/.exec(place ?? "") ?? [];
  return new Map(field ? [[field, [{ ...plain(Number(start), Number(end), "chosen"), rank: -1 }]]] : []);
};

const folio = (article) =>
  h("p", { class: "folio" }, article.date ? h("span", {}, day(article.date)) : null, h("a", { href: address({ filter: "source:" + article.source }, "", "/") }, article.source), h("span", {}, article.id.slice(article.id.lastIndexOf("#"))), article.complete ? null : h("span", { class: "flag" }, t("flag.break")));

const tools = (article) => {
  const copy = (text) => () => navigator.clipboard.writeText(text).then(() => say(t("article.copied")), () => say(t("article.not-copied")));
  const whole = [titleOf(article), article.subtitle?.text, ...article.paragraphs.map((p) => p.text)].filter(Boolean).join("\n");
  return h("p", { class: "tools" },
    h("button", { type: "button", class: "quiet", id: "copy", onclick: copy(whole + "\n\n—— " + citation(article)) }, t("article.copy")),
    h("button", { type: "button", class: "quiet", onclick: copy(citation(article)) }, t("article.cite")),
    h("a", { class: "quiet", href: "/api/v1" + at("/articles", article.id) }, "JSON"));
};

/** What findings and pairs say about each text of the article, for the margin. */
const notes = (article, findings, pairs) => {
  const byField = new Map();
  const note = (field, item) => byField.set(field, [...(byField.get(field) ?? []), item]);
  const sorted = [...findings].sort((a, b) => (a.status === "conflict" ? 0 : 1) - (b.status === "conflict" ? 0 : 1));
  for (const finding of sorted) {
    const here = finding.evidence.filter((e) => e.article === article.id);
    const body = here.find((e) => e.paragraph.startsWith("p")) ?? here[0];
    if (body) note(body.paragraph, noteOf(finding, body));
  }
  const copies = Map.groupBy(pairs, (pair) => ownSide(pair, article.id).paragraph);
  for (const [field, all] of copies) note(field, copiesOf(all, article.id));
  return byField;
};

const ownSide = (pair, id) => (pair.a.article === id ? pair.a : pair.b);

const noteOf = (f, here) =>
  h("li", { class: f.status },
    h("a", { href: address({ at: `${here.paragraph}:${here.start}-${here.end}` }) }, h("span", { class: "sign", "aria-hidden": "true" }, f.status === "holds" ? "✓" : "!"), " ", h("b", {}, t("rule." + f.rule))),
    f.decision !== "open" ? h("span", { class: "decision" }, t("decision." + f.decision)) : null,
    h("span", { class: "message" }, message(f)),
    f.status === "conflict" ? h("a", { class: "to", href: address({ at: f.id }, "", "/findings") }, t("article.review")) : null);

/** One copy as it is, several folded. */
const copiesOf = (pairs, id) => {
  const links = pairs.map((pair) => copyOf(pair, id, ownSide(pair, id) === pair.a ? pair.b : pair.a));
  if (links.length === 1) return h("li", { class: "duplicate" }, links);
  return h("li", { class: "duplicate" }, h("details", {}, h("summary", {}, h("span", { class: "sign", "aria-hidden": "true" }, "≈"), " ", h("b", {}, counted(links.length, "article.copies"))), links.map((link) => h("p", {}, link))));
};

const copyOf = (pair, id, other) =>
  h("a", { href: address({ group: pair.group }, "", "/duplicates") }, h("span", { class: "sign", "aria-hidden": "true" }, "≈"), " ", h("b", {}, t("kind." + pair.kind)), h("span", { class: "other" }, other.article === id ? other.paragraph : `${other.article} ${other.paragraph}`));

/** The page line by line: the article's own lines in full ink, those between them as intruders. */
const showPage = (article, { lines, source, articles }) => {
  const own = lines.flatMap((line, i) => (line.article === article.id ? [i] : []));
  const [first, last] = [own[0], own[own.length - 1]];
  const pieces = new Map(article.paragraphs.map((p) => [p.id, p.pieces]));
  const strays = new Map((article.strays ?? []).map((stray) => [stray.start, stray]));
  const row = (line, i) => {
    const mine = line.article === article.id;
    const joined = mine ? (pieces.get(line.field) ?? []) : [];
    const part = joined.length > 1 ? joined.findIndex((piece) => piece.start === line.start) : -1;
    const intruder = !mine && i > first && i < last;
    const stray = mine ? strays.get(line.start) : null;
    const label = part >= 0 ? h("a", { class: "joint", href: "#" + line.field }, t("article.piece", part + 1, joined.length)) : intruder ? h("a", { class: "joint", href: articleAddress(line.article, { field: line.field }) }, t("article.intruder", line.article.slice(line.article.lastIndexOf("#")))) : null;
    return h("li", { class: ["line", mine ? "mine" : "foreign", intruder ? "intruder" : "", line.field.startsWith("p") ? "" : "display", part >= 0 ? "part" : "", stray ? "stray" : ""].join(" "), "data-field": mine ? line.field : null, "data-tip": stray ? strayTip(stray) : null, tabindex: stray ? "0" : null, value: i + 1 },
      mine ? line.text : h("a", { href: articleAddress(line.article, { field: line.field }) }, line.text), label);
  };
  put($("printed-about"), t("article.about-page", source, articles.length, lines.length));
  put($("printed"), lines.map(row));
  const [page, line] = [document.querySelector(".printed"), $("printed").querySelector(".mine")];
  if (line) page.scrollTop = line.offsetTop - page.offsetTop; // the window stays where it is
};

/** A paragraph and the lines that it was put together from show each other. */
const linkLines = () => {
  const over = (event) => {
    const field = event.target.closest("[data-field]")?.dataset.field;
    document.querySelectorAll("[data-field]").forEach((each) => each.classList.toggle("lit", each.dataset.field === field));
  };
  [$("text"), $("printed")].forEach((side) => (side.onpointerover = over));
  [$("text"), $("printed")].forEach((side) => side.addEventListener("focusin", over));
  $("printed").onclick = (event) => {
    const field = event.target.closest("li.mine")?.dataset.field;
    if (field && !event.target.closest("a")) $(field)?.scrollIntoView({ block: "center" });
  };
};

document.addEventListener("keydown", (event) => {
  if (!typing(event) && event.key === "c") $("copy")?.click();
});

follow(view);
