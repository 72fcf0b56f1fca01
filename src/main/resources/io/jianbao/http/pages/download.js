// Files made in the browser or by the server.

import { addressOf, fetched } from "./api.js";
import { h } from "./dom.js";

export const download = (name, type, content) => {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = h("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

/** A link that saves what the API answers; the browser itself asks, unless a token is needed. */
export const saveAs = (label, path, parameters) => {
  const link = h("a", { class: "quiet", href: addressOf(path, parameters), download: "" }, label);
  link.addEventListener("click", async (event) => {
    if (!sessionStorage.getItem("token")) return;
    event.preventDefault();
    const answer = await fetched(path, parameters);
    const [, name] = /filename="(.+)"/.exec(answer.headers.get("Content-Disposition")) ?? [];
    download(name ?? "", answer.headers.get("Content-Type"), await answer.blob());
  });
  return link;
};

/** A cell that no spreadsheet takes for a formula. */
const cell = (value) => {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? "'" + text : text;
  return /[",\r\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
};

/** Rows as CSV with a byte order mark, so that spreadsheets read it as UTF-8. */
export const csv = (rows) => "\ufeff" + rows.map((row) => row.map(cell).join(",") + "\r\n").join("");
