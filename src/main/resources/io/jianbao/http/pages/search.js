// Search: the query, when it was printed, what it is about, and the hits.

import { get, latest, problem } from "./api.js";
import { daysShown, histogram, step } from "./chart.js";
import { $, dateField, h, put, script } from "./dom.js";
import { saveAs } from "./download.js";
import { marked, plain } from "./marks.js";
import { typing } from "./shell.js";
import { address, articleAddress, fillForm, follow, followForm, go, parameters } from "./state.js";
import { suggest } from "./suggest.js";
import { counted, day, has, number, t } from "./words.js";

const PAGE = 20;
const FACETS = ["place", "person", "organization", "document", "finding", "reporter", "agency", "section", "paper", "year"];
const FEW = 8;

const form = $("form");
const scope = (from) => ({ q: from.get("q"), unit: from.get("unit"), filter: from.getAll("filter"), exclude: from.getAll("exclude"), from: from.get("from"), to: from.get("to") });
const folded = (from) => from.get("fold") !== "no";

/** Where nothing is asked for, nothing is relevant. */
const standardSort = (from) => (from.get("q") ? "relevance" : "-date");

const view = latest(() => $("hits"), async (signal, from) => {
  form.elements.sort.dataset.standard = standardSort(from);
  fillForm(form, from);
  document.title = [from.get("q"), t("nav.search"), t("nav.name")].filter(Boolean).join(" · ");
  const request = {
    ...scope(from),
    sort: from.get("sort") ?? standardSort(from),
    offset: from.get("offset"),
    limit: PAGE,
    collapse: folded(from) ? "duplicates" : null,
    facet: FACETS.map((field) => field + (field === "place" ? ":60" : ":20")),
    fields: "id,article,headline,date,snippets,group,findings",
  };
  const answering = get("/search", request, signal);
  const timing = timeline(from, signal).catch(() => null);
  let answer;
  try {
    answer = await answering;
  } catch (fault) {
    if (signal.aborted) throw fault;
    ["tally", "filters", "facets", "paging", "when"].forEach((id) => $(id).replaceChildren());
    put($("hits"), h("li", {}, problem(fault, from.get("q") ?? "")));
    return;
  }
  showTally(answer, from);
  showFilters(from);
  put($("hits"), answer.hits.map((hit) => item(hit, from)));
  if (!answer.hits.length) put($("hits"), h("li", { class: "nothing" }, t("search.none")));
  showPaging(answer, from);
  showFacets(answer.facets, from);
  const when = await timing;
  if (when && !signal.aborted) showWhen(when, from);
});

const timeline = async (from, signal) => {
  const days = await daysShown(from.get("from"), from.get("to"));
  const size = days ? step(...days) : "year";
  const { periods } = await get("/timeline", { ...scope(from), step: size }, signal);
  return { periods, size, days };
};

const showWhen = ({ periods, size, days }, from) => {
  const choose = (first, last) => go(address({ from: first, to: last, offset: null }));
  const field = (name) => dateField({ placeholder: t("date.form"), value: from.get(name) ?? "", "aria-label": t("search." + name), onchange: (event) => event.target.reportValidity() && go(address({ [name]: event.target.value, offset: null })) });
  const clear = from.get("from") || from.get("to") ? h("a", { href: address({ from: null, to: null, offset: null }) }, t("search.all-days")) : null;
  put($("when"), histogram(periods, { size, days, from: from.get("from"), to: from.get("to"), choose, label: t("search.when") }), h("p", { class: "days" }, field("from"), " – ", field("to"), " ", clear));
};

const showTally = (answer, from) => {
  const { value, groups } = answer.total;
  const unit = from.get("unit") ?? "article";
  const parts = [h("b", {}, counted(value, `count.${unit}s`))];
  if (folded(from) && groups < value) parts.push(", ", t("search.groups", number(groups)));
  parts.push(h("span", { class: "took" }, ` ${answer.tookMs} ms`));
  const exports = h("span", { class: "exports" }, t("search.export"), " ", ["csv", "jsonl"].map((format) => [saveAs(format.toUpperCase(), "/export", { ...scope(from), format }), " "]));
  const parsed = answer.query.text && answer.query.parsed !== "*" ? h("details", { class: "parsed" }, h("summary", {}, t("search.parsed")), h("code", {}, answer.query.parsed)) : null;
  put($("tally"), h("span", {}, parts), parsed, exports, answer.warnings.map((warning) => h("span", { class: "warning" }, warning)));
};

const showFilters = (from) => {
  const chip = (name, value) => {
    const rest = from.getAll(name).filter((each) => each !== value);
    const cut = value.indexOf(":");
    const shownValue = value.slice(cut + 1).replaceAll("/", " › ");
    return h("a", { class: name, href: address({ [name]: rest, offset: null }), "aria-label": t("search.remove", value) }, name === "exclude" ? h("span", { class: "not" }, t("search.not")) : null, h("span", { class: "field" }, t("facet." + value.slice(0, cut))), " ", named(value.slice(0, cut), shownValue), h("span", { class: "x", "aria-hidden": "true" }, "×"));
  };
  put($("filters"), ["filter", "exclude"].flatMap((name) => from.getAll(name).map((value) => chip(name, value))));
};

const named = (field, value) => (field === "finding" && has("rule." + value) ? t("rule." + value) : value);

const item = (hit, from) => {
  const q = from.get("q");
  const snippets = hit.snippets ?? [];
  const first = snippets[0];
  const place = first && first.marks[0] ? { field: first.field, start: first.marks[0][0], end: first.marks[0][1], q } : { q };
  const title = hit.headline || t("article.no-headline");
  const [inTitle, others] = [snippets.filter((each) => ofTitle(each, hit)), snippets.filter((each) => !ofTitle(each, hit))];
  return h("li", { class: "hit", lang: script(title + (first?.text ?? "")) },
    h("h2", {}, h("a", { href: articleAddress(hit.article, place), class: hit.headline ? null : "missing" }, marked(title, inTitle.flatMap((each) => marksOf(each, title))))),
    h("p", { class: "folio" }, hit.date ? h("span", {}, day(hit.date)) : null, h("span", { class: "source" }, hit.id), (hit.findings ?? []).map((rule) => h("span", { class: "flag" }, named("finding", rule)))),
    others.map(snippetOf),
    hit.group && hit.group.size > 1 ? members(hit) : null,
  );
};

/** What was found in a headline is marked in it. */
const ofTitle = (snippet, hit) => /^h\d/.test(snippet.field) && hit.headline.includes(snippet.text);

const marksOf = ({ text, start, marks }, whole = text) => {
  const at = [...whole.slice(0, whole.indexOf(text))].length - start;
  return marks.map(([from, to]) => plain(from + at, to + at, "match"));
};

const snippetOf = (snippet) => {
  const ended = /[。！？；”」』]$/.test(snippet.text) || !snippet.field.startsWith("p");
  return h("p", { class: "snippet" }, snippet.start > 0 ? "…" : null, marked(snippet.text, marksOf(snippet)), ended ? null : "…");
};

/** The other members of a group of duplicates, folded. */
const members = (hit) => {
  const others = hit.group.members.filter((id) => id !== hit.id);
  const link = (id) => {
    const [article, field] = id.includes("/p") && /\/p\d+$/.test(id) ? [id.slice(0, id.lastIndexOf("/")), id.slice(id.lastIndexOf("/") + 1)] : [id];
    return h("li", {}, h("a", { href: articleAddress(article, { field }) }, id));
  };
  const more = hit.group.size - 1 - others.length;
  return h("details", { class: "members" }, h("summary", {}, counted(hit.group.size - 1, "search.copies")), h("ul", {}, others.map(link), more > 0 ? h("li", {}, t("search.more", number(more))) : null, h("li", {}, h("a", { href: address({ group: hit.group.id }, "", "/duplicates") }, t("search.compare")))));
};

const showPaging = ({ page, total }, from) => {
  const all = folded(from) ? total.groups : total.value;
  const back = page.offset > 0 ? h("a", { rel: "prev", href: address({ offset: Math.max(0, page.offset - PAGE) || null }) }, t("page.before")) : null;
  const next = page.next !== undefined ? h("a", { rel: "next", href: address({ offset: page.next }) }, t("page.next")) : null;
  const where = back || next ? h("span", {}, `${number(page.offset + 1)}–${number(Math.min(all, page.offset + PAGE))} / ${number(all)}`) : null;
  put($("paging"), back, where, next);
};

const showFacets = (facets, from) => {
  const sections = FACETS.filter((field) => facets[field]?.buckets.length && !(field === "year" && facets[field].buckets.length < 2)).map((field) => {
    const { buckets, other } = facets[field];
    const list = field === "place" ? tree(buckets, from) : flat(field, buckets, from);
    return h("section", {}, h("h2", {}, t("facet." + field)), list, other > 0 && field !== "place" ? h("p", { class: "other" }, t("facet.other", number(other))) : null);
  });
  put($("facets"), sections);
};

const flat = (field, buckets, from) => {
  const rows = buckets.map((bucket) => bucketOf(field, bucket, named(field, bucket.value), from));
  if (rows.length <= FEW + 2) return h("ul", {}, rows);
  return [h("ul", {}, rows.slice(0, FEW)), h("details", {}, h("summary", {}, t("facet.more", number(rows.length - FEW))), h("ul", {}, rows.slice(FEW)))];
};

/** One value: a link that adds it, its count, and a link that excludes it. */
const bucketOf = (field, { value, count }, label, from) => {
  const filter = `${field}:${value}`;
  const chosen = from.getAll("filter").includes(filter);
  const with_ = { filter: chosen ? from.getAll("filter").filter((each) => each !== filter) : [...from.getAll("filter"), filter], offset: null };
  const without = { exclude: [...from.getAll("exclude"), filter], offset: null };
  return h("li", {},
    h("a", { class: "value", href: address(with_), "aria-current": chosen ? "true" : null, lang: script(label) }, label),
    h("span", { class: "count" }, number(count)),
    h("a", { class: "without", href: address(without), title: t("facet.exclude"), "aria-label": t("facet.exclude-value", label) }, "−"),
  );
};

/** Places within places; those inside unfold. */
const tree = (buckets, from) => {
  const chosen = from.getAll("filter");
  const children = (path) => buckets.filter(({ value }) => value.startsWith(path) && !value.slice(path.length).includes("/"));
  const level = (path) => {
    const here = children(path);
    const rows = here.map((bucket) => {
      const below = bucket.value + "/";
      const inside = buckets.some(({ value }) => value.startsWith(below));
      const row = bucketOf("place", bucket, bucket.value.slice(path.length), from);
      if (inside) {
        const open = chosen.some((filter) => filter.startsWith("place:" + bucket.value));
        row.append(h("details", { class: "inside", open }, h("summary", { "aria-label": t("facet.inside", bucket.value.slice(path.length)) }, t("facet.within", number(children(below).length))), level(below)));
      }
      return row;
    });
    if (rows.length <= FEW + 2) return h("ul", {}, rows);
    return [h("ul", {}, rows.slice(0, FEW)), h("details", { class: "rest" }, h("summary", {}, t("facet.more", number(rows.length - FEW))), h("ul", {}, rows.slice(FEW)))];
  };
  return level("");
};

const EXAMPLES = ["run", "phrase", "or", "not", "near", "sentence", "person", "place", "headline", "figure", "more-than", "date"];
put($("syntax"), EXAMPLES.map((key) => h("tr", {}, h("th", { scope: "row" }, h("a", { href: address({ q: t(`syntax.${key}.q`) }, "") }, h("code", {}, t(`syntax.${key}.q`)))), h("td", {}, t(`syntax.${key}`)))));
$("syntax").addEventListener("click", () => ($("help").open = false));
document.addEventListener("keydown", (event) => event.key === "Escape" && ($("help").open = false));

/** From hit to hit without the mouse. */
document.addEventListener("keydown", (event) => {
  if (typing(event) || !"jkx".includes(event.key)) return;
  const hits = [...document.querySelectorAll(".hit")];
  const at = hits.indexOf(document.activeElement.closest?.(".hit"));
  if (event.key === "x") {
    const folded = hits[at]?.querySelector("details");
    if (folded) folded.open = !folded.open;
    return;
  }
  hits[at + (event.key === "j" ? 1 : -1)]?.querySelector("a").focus();
});

suggest($("q"), $("suggestions"), form);
followForm(form);
follow(view);
if (parameters().get("q")) $("q").blur();
