// Duplicates: groups, two texts side by side, what differs in them. Speaker conflicts come first.

import { at, get, latest } from "./api.js";
import { $, h, put, script } from "./dom.js";
import { marked, plain } from "./marks.js";
import { address, articleAddress, follow } from "./state.js";
import { counted, number, t } from "./words.js";

/** In the order of what an editor wants to see first. */
const KINDS = ["speaker", "number", "near", "reordered", "truncated", "contained", "exact", "template", "boilerplate"];
const PAGE = 40;

let counts; // of the pairs of each kind: they hold for as long as the page is open

const view = latest(() => $("groups"), async (signal, from) => {
  document.title = `${t("nav.duplicates")} · ${t("nav.name")}`;
  counts ??= Promise.all(KINDS.map(async (kind) => [kind, (await get("/duplicates", { kind, limit: 0 })).total.value]));
  const all = (await counts).filter(([, n]) => n > 0);
  showKinds(all, from);
  const group = from.get("group");
  const pairs = group ? null : await pairsFrom(all, from, signal);
  const ids = group ? [group] : [...new Set(pairs.map((pair) => pair.group))];
  const groups = await Promise.all(ids.map((id) => get(at("/duplicates", id), {}, signal)));
  put($("tally"), group ? h("a", { href: address({ group: null }) }, t("duplicates.all")) : h("b", {}, counted(totalOf(all, from), "count.pairs")));
  put($("groups"), groups.map((each) => section(each, from.get("kind"))));
  if (!groups.length) put($("groups"), h("p", { class: "nothing" }, t("duplicates.none")));
  showPaging(all, from);
});

const totalOf = (all, from) => all.filter(([kind]) => !from.get("kind") || kind === from.get("kind")).reduce((sum, [, n]) => sum + n, 0);

/** The pairs of a view: kind by kind, so that a page of them may begin in one and end in another. */
const pairsFrom = async (all, from, signal) => {
  let skip = Number(from.get("offset") ?? 0);
  const pairs = [];
  for (const [kind, n] of all) {
    if (from.get("kind") && kind !== from.get("kind")) continue;
    if (skip >= n) {
      skip -= n;
      continue;
    }
    if (pairs.length >= PAGE) break;
    pairs.push(...(await get("/duplicates", { kind, limit: PAGE - pairs.length, offset: skip }, signal)).pairs);
    skip = 0;
  }
  return pairs;
};

const showKinds = (all, from) => {
  const link = (kind, n) => h("a", { href: address({ kind, offset: null, group: null }), "aria-current": (from.get("kind") ?? null) === kind ? "true" : null }, kind ? t("kind." + kind) : t("duplicates.every"), " ", h("span", { class: "count" }, number(n)));
  put($("kinds"), link(null, all.reduce((sum, [, n]) => sum + n, 0)), all.map(([kind, n]) => link(kind, n)));
};

const order = (pair) => KINDS.indexOf(pair.kind);

const section = ({ id, members, pairs }, kind) => {
  const byId = new Map(members.map((member) => [member.id, member]));
  const sorted = [...pairs].sort((a, b) => order(a) - order(b));
  const first = sorted.filter((pair) => !kind || pair.kind === kind);
  const rest = sorted.filter((pair) => kind && pair.kind !== kind);
  return h("section", { class: "group", id: "group-" + id },
    h("h2", {}, t("duplicates.group"), " ", id, h("span", { class: "about" }, counted(members.length, "duplicates.members"))),
    first.map((pair) => pairOf(pair, byId)),
    rest.length ? h("details", {}, h("summary", {}, counted(rest.length, "duplicates.other-pairs")), rest.map((pair) => pairOf(pair, byId))) : null);
};

const pairOf = (pair, members) =>
  h("div", { class: "pair kind-" + pair.kind },
    h("p", { class: "head" }, h("b", {}, t("kind." + pair.kind)), h("span", { class: "similarity" }, t("duplicates.similarity"), " ", pair.similarity)),
    h("div", { class: "sides" }, ["a", "b"].map((side) => text(pair, side, members))));

const text = (pair, side, members) => {
  const { article, paragraph } = pair[side];
  const member = members.get(`${article}/${paragraph}`);
  const spans = pair.differences.map((difference) => difference[side]);
  const marks = spans.filter(([start, end]) => end > start).map(([start, end]) => plain(start, end, "difference", side === "a" ? "del" : "ins"));
  const gaps = spans.filter(([start, end]) => start === end).map(([start]) => ({ at: start, node: h("span", { class: "gap", role: "img", "aria-label": t("duplicates.gap") }) }));
  const body = member ? marked(member.text, marks, gaps) : t("duplicates.no-text");
  return h("div", { class: "side side-" + side, lang: script(member?.text ?? "") }, h("p", { class: "where" }, h("a", { href: articleAddress(article, { field: paragraph }) }, member?.headline || article), h("span", {}, `${article} · ${paragraph}`)), h("p", { class: "text" }, body));
};

const showPaging = (all, from) => {
  const offset = Number(from.get("offset") ?? 0);
  const more = !from.get("group") && offset + PAGE < totalOf(all, from);
  put($("paging"), offset > 0 ? h("a", { rel: "prev", href: address({ offset: Math.max(0, offset - PAGE) || null }) }, t("page.before")) : null, more ? h("a", { rel: "next", href: address({ offset: offset + PAGE }) }, t("page.next")) : null);
};

follow(view);
