// Elements, made so that text can only ever be text.

export const $ = (id) => document.getElementById(id);

/** Characters that steer or hide, but cannot be seen; line ends and tabs stay. */
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/;
const HIDDEN_PARTS = new RegExp(`(${HIDDEN.source})`);

/** Text as nodes; what cannot be seen is shown by its number. */
export const shown = (text) => {
  if (!HIDDEN.test(text)) return [document.createTextNode(text)];
  return text.split(HIDDEN_PARTS).map((part) => {
    if (part.length !== 1 || !HIDDEN.test(part)) return document.createTextNode(part);
    const char = document.createElement("span");
    char.className = "hidden-char";
    char.textContent = "U+" + part.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return char;
  });
};

/** Gives an element its attributes, listeners and children. */
export const fill = (element, properties, children) => {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  append(element, children);
  return element;
};

const append = (element, children) => {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(...(child instanceof Node ? [child] : shown(String(child))));
  }
};

/** An HTML element: h("a", { href, onclick }, "text", other). */
export const h = (tag, properties, ...children) => fill(document.createElement(tag), properties, children);

/** A field for a day, the same in every language and as it stands in the address. */
export const dateField = (properties) =>
  h("input", { type: "text", class: "date", inputmode: "numeric", pattern: "[0-9]{4}-[0-9]{2}-[0-9]{2}", title: "2022-02-28", size: "10", maxlength: "10", ...properties });

/** Puts children in the place of those that an element has. */
export const put = (element, ...children) => {
  element.replaceChildren();
  append(element, children);
};

/** Tells those who do not see the screen, and shows it for a moment to those who do. */
export const say = (text) => {
  const said = $("said");
  said.textContent = text;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => (said.textContent = ""), 4000);
};

/** The language tag of a text for its glyphs: traditional characters want their own font. */
export const script = (text) =>
  /[們這說來會時過對裏國個於與產業開關電車長門風飛馬魚鳥麥黃齊龍龜為無]/.test(text) ? "zh-Hant" : "zh-CN";
