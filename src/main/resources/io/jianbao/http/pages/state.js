// The address is the state: every view has one, links lead from one to the next, and
// going back goes back.

let show = () => {};

/** The parameters of the address. */
export const parameters = () => new URLSearchParams(location.search);

/** An address of this page with some parameters changed; null removes one, arrays repeat it. */
export const address = (changes, base = parameters(), path = location.pathname) => {
  const next = new URLSearchParams(base);
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name);
    for (const each of [value].flat()) {
      if (each !== null && each !== undefined && each !== "") next.append(name, each);
    }
  }
  const query = next.toString();
  return path + (query && "?" + query);
};

/** The address of an article, at a place in it. */
export const articleAddress = (id, { field, start, end, q } = {}) =>
  address({ id, at: field && (end ? `${field}:${start}-${end}` : field), q }, "", "/article");

/** The address of a search. */
export const searchAddress = (q, filter) => address({ q, filter }, "", "/");

/** Goes to an address of this page. */
export const go = (to, { replace = false } = {}) => {
  history[replace ? "replaceState" : "pushState"](null, "", to);
  show(parameters());
};

/** Shows the state of the address, now and whenever it changes. */
export const follow = (view) => {
  show = view;
  addEventListener("popstate", () => view(parameters()));
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || link.target || link.hasAttribute("download") || event.defaultPrevented) return;
    if (link.origin !== location.origin || link.pathname !== location.pathname) return;
    if (link.getAttribute("href").startsWith("#")) return;
    event.preventDefault();
    go(link.href);
  });
  view(parameters());
};

/** The fields of a form as changes to the address; what is empty goes away. */
export const formChanges = (form) => {
  const changes = {};
  for (const field of form.elements) {
    if (!field.name) continue;
    if (field.type === "checkbox") changes[field.name] = field.checked ? null : field.dataset.off;
    else if (field.type === "radio") field.checked && (changes[field.name] = field.value === field.dataset.standard ? null : field.value);
    else changes[field.name] = field.value.trim() === field.dataset.standard ? null : field.value.trim();
  }
  return changes;
};

/** Sets the fields of a form from the address. */
export const fillForm = (form, from) => {
  for (const field of form.elements) {
    if (!field.name) continue;
    const value = from.get(field.name);
    if (field.type === "checkbox") field.checked = value !== field.dataset.off;
    else if (field.type === "radio") field.checked = field.value === (value ?? field.dataset.standard);
    else field.value = value ?? field.dataset.standard ?? "";
  }
};

/** A form whose fields are a part of the address. */
export const followForm = (form, more = { offset: null }) => {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(address({ ...formChanges(form), ...more }));
  });
  form.addEventListener("change", (event) => {
    if (event.target.matches("select, input[type=checkbox], input[type=radio], .date")) form.requestSubmit();
  });
};
