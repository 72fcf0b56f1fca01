// What the pages ask of the server.

import { h, $ } from "./dom.js";
import { t } from "./words.js";

/** An answer that says what is wrong (RFC 9457). */
export class Problem extends Error {
  constructor(problem) {
    super(problem.detail);
    Object.assign(this, { code: problem.code, status: problem.status, position: problem.position, allowed: problem.allowed });
  }
}

const query = (parameters) => {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters ?? {})) {
    for (const each of [value].flat()) {
      if (each !== null && each !== undefined && each !== "") pairs.append(name, each);
    }
  }
  const text = pairs.toString();
  return text && "?" + text;
};

/** The address of what is asked for. */
export const addressOf = (path, parameters) => "/api/v1" + path + query(parameters);

/** The response as it comes. */
export const fetched = async (path, parameters, { method = "GET", body, type = "application/json", signal } = {}) => {
  const headers = {};
  const token = sessionStorage.getItem("token");
  if (token) headers.Authorization = "Bearer " + token;
  if (body !== undefined) headers["Content-Type"] = type;
  const response = await fetch(addressOf(path, parameters), { method, headers, body, signal });
  if (response.status === 401 && (await askToken())) return fetched(path, parameters, { method, body, type, signal });
  return response;
};

const send = async (path, parameters, request) => {
  const response = await fetched(path, parameters, request);
  const answer = await response.json();
  if (!response.ok) throw new Problem(answer);
  return answer;
};

/** A server that listens to other machines wants a token; it is kept until the window closes. */
const askToken = () =>
  (askToken.asking ??= new Promise((resolve) => {
    const field = h("input", { type: "password", name: "token", required: true, autocomplete: "off", "aria-label": t("token.label") });
    const form = h("form", { method: "dialog" }, h("p", {}, t("token.needed")), field, h("button", {}, t("token.send")));
    const dialog = h("dialog", { class: "sheet" }, form);
    dialog.addEventListener("close", () => {
      if (field.value) sessionStorage.setItem("token", field.value);
      askToken.asking = undefined;
      resolve(Boolean(field.value));
      dialog.remove();
    });
    document.body.append(dialog);
    dialog.showModal();
  }));

export const get = (path, parameters, signal) => send(path, parameters, { signal });
export const post = (path, value, signal) => send(path, {}, { method: "POST", body: JSON.stringify(value), signal });
export const set = (path, value) => send(path, {}, { method: "PUT", body: JSON.stringify(value) });
export const postBytes = (path, bytes) => send(path, {}, { method: "POST", body: bytes, type: "application/octet-stream" });

/** A path with an id in it. */
export const at = (path, id, more = "") => path + "/" + encodeURIComponent(id) + more;

/**
 * Runs a view so that a newer one stops an older one, and shows what went wrong in its place.
 * The view gets a signal that is aborted when it is no longer wanted.
 */
export const latest = (target, view) => {
  let controller;
  return async (...values) => {
    controller?.abort();
    controller = new AbortController();
    const { signal } = controller;
    const main = $("main");
    main.setAttribute("aria-busy", "true");
    try {
      await view(signal, ...values);
    } catch (fault) {
      if (signal.aborted || fault.name === "AbortError") return;
      target().replaceChildren(problem(fault));
    } finally {
      if (!signal.aborted) main.removeAttribute("aria-busy");
    }
  };
};

/** A problem for people; with the query, the wrong place in it is marked. */
export const problem = (fault, text = "") => {
  const known = fault instanceof Problem;
  const message = h("div", { class: "problem", role: "alert" }, h("p", {}, known ? fault.message : t("problem.unreachable")));
  if (known && fault.position && text) {
    const points = [...text];
    const { start, end } = fault.position;
    const wrong = points.slice(start, Math.max(end, start + 1)).join("") || "‸";
    message.append(
      h("p", { class: "wrong" }, points.slice(0, start).join(""), h("mark", {}, wrong), points.slice(Math.max(end, start + 1)).join("")),
    );
  }
  if (known && fault.allowed?.length) message.append(h("p", { class: "allowed" }, t("problem.allowed"), " ", fault.allowed.join(" · ")));
  return message;
};
