// What the page does beyond HTML and CSS: theme, filter, the card beside a mark, arrow keys.
"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("scripted");
  const $ = (id) => document.getElementById(id);

  // theme: follows the system until the button is used
  const theme = $("theme");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  theme.hidden = false;
  theme.addEventListener("click", () => {
    const now = root.dataset.theme || (dark.matches ? "dark" : "light");
    root.dataset.theme = now === "dark" ? "light" : "dark";
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

  // the card: what was understood at a mark and at those around it
  const card = $("card");
  const show = (mark) => {
    card.replaceChildren();
    for (let m = mark; m; m = m.parentElement.closest("[data-tip]")) {
      const [title, ...rows] = m.dataset.tip.split("\n");
      const list = document.createElement("dl");
      for (const row of rows) {
        const cut = row.indexOf("：");
        list.append(Object.assign(document.createElement("dt"), { textContent: row.slice(0, cut) }));
        list.append(Object.assign(document.createElement("dd"), { textContent: row.slice(cut + 1) }));
      }
      card.append(Object.assign(document.createElement("p"), { textContent: title }), list);
    }
    card.hidden = false;
    mark.setAttribute("aria-describedby", "card");
    requestAnimationFrame(() => place(mark)); // behind the scrolling that a focus may cause
  };
  const place = (mark) => {
    const box = mark.getClientRects()[0];
    if (!box) return;
    const left = Math.min(box.left, root.clientWidth - card.offsetWidth - 8);
    const below = box.bottom + 8 + card.offsetHeight < innerHeight;
    card.style.left = scrollX + Math.max(8, left) + "px";
    card.style.top = scrollY + (below ? box.bottom + 8 : box.top - card.offsetHeight - 8) + "px";
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

  // keyboard: Tab stops once in a paragraph, arrows go from mark to mark
  for (const text of document.querySelectorAll("article .text, article h3, article .subtitle")) {
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
  }
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());

  // paper cannot be unfolded
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((d) => (d.open = true)));
})();
