// What all pages have: theme, language, the sheet of keys.

import { $, h } from "./dom.js";
import { language, t } from "./words.js";

const root = document.documentElement;
const YEAR = 31536000;
const keep = (name, value) => (document.cookie = `${name}=${value}; path=/; max-age=${YEAR}; samesite=strict`);

$("theme").addEventListener("click", () => {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const now = root.dataset.theme ?? (dark ? "dark" : "light");
  root.dataset.theme = now === "dark" ? "light" : "dark";
  keep("theme", root.dataset.theme);
});

$("language").addEventListener("click", () => {
  keep("language", language === "zh" ? "en" : "zh");
  location.reload();
});

const PAGES = { 1: "/", 2: "/figures", 3: "/kwic", 4: "/duplicates", 5: "/findings", 6: "/check", 7: "/corpus" };
const own = { search: ["/", "j", "k", "enter", "x"], article: ["arrows", "c"], findings: ["j", "k", "a", "d", "o", "e", "enter"], kwic: ["/"], figures: ["/"], check: ["ctrl-enter"] };

const sheet = () => {
  const page = document.body.className.replace("page-", "");
  const row = (key) => h("tr", {}, h("th", { scope: "row" }, h("kbd", {}, t("key." + key + ".name"))), h("td", {}, t(`key.${key}`)));
  const rows = [...(own[page] ?? []), "g", "help"].map(row);
  const close = h("button", { class: "quiet" }, t("keys.close"));
  const dialog = h("dialog", { class: "sheet", "aria-label": t("keys.title") }, h("h2", {}, t("keys.title")), h("table", {}, h("tbody", {}, rows)), h("form", { method: "dialog" }, close));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
};
$("keys").addEventListener("click", sheet);

/** Whether keys are letters of a text now. */
export const typing = (event) =>
  event.ctrlKey || event.metaKey || event.altKey || event.isComposing || Boolean(document.querySelector("dialog[open]")) || event.target.matches?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");

let going = 0;
document.addEventListener("keydown", (event) => {
  if (typing(event)) return;
  if (event.key === "?") sheet();
  else if (event.key === "/" && document.querySelector("input[type=search]")) {
    event.preventDefault();
    const field = document.querySelector("input[type=search]");
    field.focus();
    field.select();
  } else if (event.key === "g") going = event.timeStamp;
  else if (PAGES[event.key] && event.timeStamp - going < 1500) location.assign(PAGES[event.key]);
});
