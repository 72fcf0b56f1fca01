// Completion of the last word of a query: an ARIA combobox.

import { get } from "./api.js";
import { h, put } from "./dom.js";
import { number, t } from "./words.js";

const WORD = /[^\s"“”()（）:：]+$/u;

export const suggest = (field, list, form) => {
  let chosen = -1;
  let controller;
  const options = () => [...list.children];
  const close = () => {
    list.hidden = true;
    chosen = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const take = (option) => {
    field.value = field.value.slice(0, field.selectionStart).replace(WORD, "") + option.dataset.text + field.value.slice(field.selectionStart);
    close();
    form.requestSubmit();
  };
  const move = (by) => {
    const all = options();
    chosen = (chosen + by + all.length + 1) % (all.length + 1);
    if (chosen === all.length) chosen = by > 0 ? 0 : all.length - 1;
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === chosen)));
    field.setAttribute("aria-activedescendant", all[chosen].id);
  };
  const complete = async () => {
    controller?.abort();
    controller = new AbortController();
    const [word] = WORD.exec(field.value.slice(0, field.selectionStart)) ?? [];
    if (!word) return close();
    try {
      const { suggestions } = await get("/suggest", { q: word, limit: 8 }, controller.signal);
      const others = suggestions.filter(({ text }) => text !== word);
      if (!others.length || document.activeElement !== field) return close();
      put(list, others.map(({ text, type, count }, i) =>
        h("li", { role: "option", id: "suggestion-" + i, "aria-selected": "false", "data-text": text, onmousedown: (event) => { event.preventDefault(); take(event.currentTarget); } },
          h("span", {}, text), h("span", { class: "type" }, t("suggest." + type)), h("span", { class: "count" }, number(count)))));
      chosen = -1;
      list.hidden = false;
      field.setAttribute("aria-expanded", "true");
    } catch {
      close(); // completion is a convenience: without it the box is as good as before
    }
  };
  let timer;
  field.addEventListener("input", (event) => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(complete, 120);
  });
  field.addEventListener("compositionend", complete);
  field.addEventListener("blur", close);
  form.addEventListener("submit", () => { clearTimeout(timer); controller?.abort(); close(); });
  field.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      take(options()[chosen]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
  });
};
