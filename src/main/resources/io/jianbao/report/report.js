// What the report does beyond HTML and CSS: theme, filter, arrow keys; the card beside a mark is in card.js.

import { walkMarks } from "./card.js";
import { $ } from "./dom.js";

// theme: follows the system until the button is used
const theme = $("theme");
const dark = matchMedia("(prefers-color-scheme: dark)");
theme.hidden = false;
theme.addEventListener("click", () => {
  const now = document.documentElement.dataset.theme || (dark.matches ? "dark" : "light");
  document.documentElement.dataset.theme = now === "dark" ? "light" : "dark";
});

// filter: hides entries of the contents and their articles
const filter = $("filter");
const entries = [...document.querySelectorAll(".contents li")].map((item) => ({
  item,
  article: $(decodeURIComponent(item.querySelector("a").hash.slice(1))),
  text: (item.textContent + " " + item.closest(".source").firstElementChild.textContent).toLowerCase(),
  flags: item.dataset.flags.split(" "),
}));
const chips = [...document.querySelectorAll("[data-flag]")];
const apply = () => {
  const words = filter.value.trim().toLowerCase().split(/\s+/);
  const wanted = chips.filter((chip) => chip.checked).map((chip) => chip.dataset.flag);
  let shown = 0;
  for (const { item, article, text, flags } of entries) {
    const fits = words.every((word) => text.includes(word)) && wanted.every((flag) => flags.includes(flag));
    item.hidden = !fits;
    if (article) article.hidden = !fits;
    shown += fits;
  }
  for (const group of document.querySelectorAll(".source, .page")) {
    group.hidden = !group.querySelector(":scope > ol > li:not([hidden]), :scope > article:not([hidden])");
  }
  $("filter-count").textContent = shown === entries.length ? "" : shown + " / " + entries.length;
};
document.querySelector(".filter").hidden = false;
filter.addEventListener("input", apply);
chips.forEach((chip) => chip.addEventListener("change", apply));

// a link to something that is filtered out or folded away shows it again
addEventListener("hashchange", () => {
  const target = $(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.closest("[hidden]")) {
    filter.value = "";
    chips.forEach((chip) => (chip.checked = false));
    apply();
  }
  const folded = target.closest("details");
  if (folded) folded.open = true;
  target.scrollIntoView();
});

// keyboard: Tab stops once in a paragraph, arrows go from mark to mark
document.querySelectorAll("article .text, article h3, article .subtitle").forEach(walkMarks);

// paper cannot be unfolded
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((d) => (d.open = true)));
