// The decisions as a page of its own, to be handed on: no script, its styles inside.

import { message, t } from "./words.js";

const escaped = (text) => String(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
const STYLE = "body{max-width:46rem;margin:3rem auto;padding:0 1.5rem}section{margin-top:2.4rem}article{border-left:4px solid var(--rule);padding-left:1rem;margin:1.2rem 0}h1{border-bottom:3px double;padding-bottom:.6rem}h2{font-size:1.2rem}article h3{font-size:1.05rem}li{font-size:.9rem;color:var(--ink-2)}.where{font:.75rem var(--hei)}.note{font-family:var(--kai)}";

const finding = (f) => {
  const places = f.evidence.map((e) => `<li><q>${escaped(e.text)}</q> <span class="where">${escaped(`${e.article}/${e.paragraph} ${e.start}–${e.end}`)}</span></li>`);
  const note = f.note ? `<p class="note">${escaped(f.note)}</p>` : "";
  return `<article><p class="where">${escaped(t("rule." + f.rule))} · ${escaped(t("severity." + f.severity))}</p><h3>${escaped(message(f))}</h3><ul>${places.join("")}</ul>${note}</article>`;
};

export const report = async (findings) => {
  const family = await (await fetch(new URL("family.css", import.meta.url))).text();
  const sections = ["accepted", "open", "dismissed"].map((word) => {
    const own = findings.filter((f) => f.decision === word);
    return own.length ? `<section><h2>${escaped(t("decision." + word))} · ${own.length}</h2>${own.map(finding).join("")}</section>` : "";
  });
  return `<!doctype html><html lang="${document.documentElement.lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(t("findings.report"))}</title><style>${family}${STYLE}</style><h1>${escaped(t("findings.report"))}</h1>${sections.join("")}</html>\n`;
};
