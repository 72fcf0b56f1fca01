// The card beside a mark: what was understood there and at the marks around it. A mark's data-tip
// holds a title and rows "name：value", parted by line ends.

import { $, h } from "./dom.js";

const card = $("card");
const root = document.documentElement;
root.classList.add("scripted");

const rows = (mark) => {
  const [title, ...lines] = mark.dataset.tip.split("\n");
  const list = lines.map((line) => {
    const cut = line.indexOf("：");
    return [h("dt", {}, line.slice(0, cut)), h("dd", {}, line.slice(cut + 1))];
  });
  return [h("p", {}, title), h("dl", {}, list)];
};

const place = (mark) => {
  const box = mark.getClientRects()[0];
  if (!box) return;
  const left = Math.min(box.left, root.clientWidth - card.offsetWidth - 8);
  const below = box.bottom + 8 + card.offsetHeight < innerHeight;
  card.style.left = scrollX + Math.max(8, left) + "px";
  card.style.top = scrollY + (below ? box.bottom + 8 : box.top - card.offsetHeight - 8) + "px";
};

const show = (mark) => {
  card.replaceChildren();
  for (let each = mark; each; each = each.parentElement.closest("[data-tip]")) card.append(...rows(each));
  card.hidden = false;
  mark.setAttribute("aria-describedby", "card");
  requestAnimationFrame(() => place(mark)); // behind the scrolling that a focus may cause
};

const hide = () => {
  card.hidden = true;
  document.querySelector("[aria-describedby=card]")?.removeAttribute("aria-describedby");
};

const over = (event) => {
  const mark = event.target.closest?.("[data-tip]");
  hide();
  if (mark) show(mark);
};
document.addEventListener("pointerover", over);
document.addEventListener("focusin", over);
document.addEventListener("focusout", hide);
document.addEventListener("keydown", (event) => event.key === "Escape" && hide());

/** Tab stops once in a text, arrows go from mark to mark. */
export const walkMarks = (text) => {
  const marks = [...text.querySelectorAll(".m[tabindex]")];
  marks.slice(1).forEach((mark) => (mark.tabIndex = -1));
  text.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step && marks[marks.indexOf(document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    document.activeElement.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
};
