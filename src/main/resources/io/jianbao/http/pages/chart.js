// Charts as SVG: counts over time that can be brushed, and figures through the days.

import { get } from "./api.js";
import { h } from "./dom.js";
import { svg } from "./svg.js";
import { day, number, t } from "./words.js";

const pad = (n) => String(n).padStart(2, "0");

/** day, month or year: the finest step of which not too many lie between two days. */
export const step = (first, last) => {
  const days = (Date.parse(last) - Date.parse(first)) / 86400000;
  return days < 100 ? "day" : days < 100 * 30 ? "month" : "year";
};

/** All periods of a span of days, those without a count included. */
const filled = (periods, size, [first, last]) => {
  const counts = new Map(periods.map((period) => [period.value, period.count]));
  const all = [];
  const next = { year: (d) => d.setUTCFullYear(d.getUTCFullYear() + 1), month: (d) => d.setUTCMonth(d.getUTCMonth() + 1), day: (d) => d.setUTCDate(d.getUTCDate() + 1) }[size];
  const length = { year: 4, month: 7, day: 10 }[size];
  const date = new Date(first.slice(0, length).padEnd(10, "-01-01") + "T00:00:00Z");
  for (let i = 0; i < 3000; i++, next(date)) {
    const value = date.toISOString().slice(0, length);
    all.push({ value, count: counts.get(value) ?? 0 });
    if (value >= last.slice(0, length)) break;
  }
  return all;
};

/** The first and the last day of a period. */
export const daysOf = (value) => {
  const [year, month, date] = value.split("-");
  if (date) return [value, value];
  if (month) return [value + "-01", value + "-" + pad(new Date(Date.UTC(year, month, 0)).getUTCDate())];
  return [year + "-01-01", year + "-12-31"];
};

let spans; // the days of the index: the same for all charts of a page

/** The span of days that a chart shows: what was asked for, else all days of the index. */
export const daysShown = async (from, to) => {
  const { first, last } = await (spans ??= get("/stats"));
  return first ? [from ?? first, to ?? last].sort() : null;
};

/**
 * Bars over time. Dragging over them, or Shift with the arrow keys and then Enter, chooses a span
 * of days.
 *
 * @param days the first and the last day shown
 * @param choose called with the first and the last day
 */
export const histogram = (periods, { size, days, from, to, choose, label }) => {
  if (!days) return h("p", { class: "nothing" }, t("chart.undated"));
  const bars = filled(periods, size, days);
  const width = 720;
  const height = 72;
  const slot = width / bars.length;
  const thick = Math.min(slot * 0.8, 11);
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const inside = (bar) => (!from || daysOf(bar.value)[1] >= from) && (!to || daysOf(bar.value)[0] <= to);
  const brush = svg("rect", { class: "brush", y: 0, height, width: 0 });
  const rects = bars.map((bar, i) => {
    const tall = bar.count ? Math.max(2, (bar.count / most) * (height - 12)) : 0;
    const x = i * slot;
    return svg(
      "g",
      { class: inside(bar) ? "bar" : "bar out", role: "button", tabindex: "-1", "aria-label": `${day(bar.value)}: ${number(bar.count)}` },
      svg("rect", { class: "slot", x, y: 0, width: slot, height }),
      svg("rect", { class: "count", x: x + (slot - thick) / 2, y: height - tall, width: thick, height: tall }),
      svg("title", {}, `${day(bar.value)}  ${number(bar.count)}`),
    );
  });
  const chart = svg("svg", { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", class: "histogram", role: "group", "aria-label": label + " " + t("chart.brush") }, rects, brush);
  rects[0].setAttribute("tabindex", "0");
  brushing(chart, brush, rects, bars, slot, choose);
  const ends = [bars[0], bars[bars.length - 1]].map((bar) => h("span", {}, day(bar.value)));
  return h("div", { class: "over-time" }, h("span", { class: "scale" }, number(most)), chart, h("div", { class: "axis" }, ends));
};

const brushing = (chart, brush, rects, bars, slot, choose) => {
  let anchor = null;
  let head = null;
  const draw = () => {
    const [a, b] = [Math.min(anchor, head), Math.max(anchor, head)];
    brush.setAttribute("x", a * slot);
    brush.setAttribute("width", (b - a + 1) * slot);
  };
  const done = () => {
    const [a, b] = [Math.min(anchor, head), Math.max(anchor, head)];
    choose(daysOf(bars[a].value)[0], daysOf(bars[b].value)[1]);
  };
  const index = (event) => {
    const box = chart.getBoundingClientRect();
    return Math.max(0, Math.min(bars.length - 1, Math.floor(((event.clientX - box.left) / box.width) * bars.length)));
  };
  chart.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    anchor = head = index(event);
    chart.setPointerCapture(event.pointerId);
    draw();
  });
  chart.addEventListener("pointermove", (event) => {
    if (!chart.hasPointerCapture(event.pointerId)) return;
    head = index(event);
    draw();
  });
  chart.addEventListener("pointerup", () => anchor !== null && done());
  chart.addEventListener("keydown", (event) => {
    const at = rects.indexOf(document.activeElement);
    const move = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (move && rects[at + move]) {
      event.preventDefault();
      rects[at].setAttribute("tabindex", "-1");
      rects[at + move].setAttribute("tabindex", "0");
      rects[at + move].focus();
      if (!event.shiftKey || anchor === null) anchor = event.shiftKey ? at : at + move;
      head = at + move;
      draw();
    } else if ((event.key === "Enter" || event.key === " ") && at >= 0) {
      event.preventDefault();
      if (anchor === null) anchor = head = at;
      done();
    }
  });
};

/** More points than these are not labelled. */
const MOST_LABELS = 16;

/** Points of one day with one value stand side by side. */
const sideBySide = (points, by) => {
  const seen = new Map();
  return new Map(points.map((p) => {
    const key = `${p.x} ${p.value}`;
    seen.set(key, (seen.get(key) ?? -1) + 1);
    return [p, seen.get(key) * by];
  }));
};

/** How wide a text is about: characters of print are as wide as they are high. */
const wideOf = (text) => [...text].reduce((sum, c) => sum + (c < "\u0100" ? 6.5 : 11), 0);

const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** What points say, beside them, where there is room for it. */
const labelled = (points, width, x, y) => {
  if (points.length > MOST_LABELS) return [];
  const taken = points.map((p) => ({ left: x(p) - 6, right: x(p) + 6, top: y(p.value) - 6, bottom: y(p.value) + 6 }));
  return points.map((p) => {
    const [atX, atY, wide] = [x(p), y(p.value), wideOf(p.short)];
    const [top, bottom] = [atY - 7, atY + 7];
    const right = { at: atX + 11, anchor: "start", left: atX + 9, right: atX + 13 + wide, top, bottom };
    const left = { at: atX - 11, anchor: "end", left: atX - 13 - wide, right: atX - 9, top, bottom };
    const free = [right, left].find((box) => box.left > 0 && box.right < width && !taken.some((other) => meet(box, other)));
    if (!free) return null;
    taken.push(free);
    return svg("text", { class: "label", x: free.at, y: atY + 4, "text-anchor": free.anchor }, p.short);
  });
};

/** Round numbers that divide a range. */
const ticks = (low, high, wanted) => {
  const rough = (high - low || Math.abs(high) || 1) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const by = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough);
  const all = [];
  for (let tick = Math.ceil(low / by) * by; tick <= high + by / 1e6; tick += by) all.push(Math.abs(tick) < by / 1e6 ? 0 : tick);
  return all;
};

const short = (n) => new Intl.NumberFormat(document.documentElement.lang, { notation: "compact", maximumFractionDigits: 2 }).format(n);

/**
 * Figures through the days: bounds as bands, those that findings contradict as diamonds. Points of
 * one thing at one place are joined.
 *
 * @param wide how many pixels there are
 * @param points [{ x: day, value, min, max, of, contradicts, href, label, short }], by day
 */
export const lineChart = (points, { label, unit, wide }) => {
  const width = Math.max(300, Math.min(960, wide));
  const height = 300;
  const box = { left: 64, right: 20, top: 24, bottom: 34 };
  const low = Math.min(...points.map((p) => p.min ?? p.value));
  const high = Math.max(...points.map((p) => p.max ?? p.value));
  const bottom = low >= 0 && low < high * 0.6 ? 0 : low - (high - low || Math.abs(high) || 1) * 0.15;
  const top = high + (high - bottom || 1) * 0.06;
  const days = points.map((p) => Date.parse(p.x));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const onDay = (iso) => box.left + (last === first ? 0.5 : (Date.parse(iso) - first) / (last - first)) * (width - box.left - box.right);
  const beside = sideBySide(points, first === last || onDay(points[0].x) < width / 2 ? 20 : -20);
  const x = (p) => onDay(p.x) + beside.get(p);
  const y = (value) => height - box.bottom - ((value - bottom) / (top - bottom)) * (height - box.top - box.bottom);
  const grid = ticks(bottom, top, 4).map((tick) => [
    svg("line", { class: "grid", x1: box.left, x2: width - box.right, y1: y(tick), y2: y(tick) }),
    svg("text", { class: "tick", x: box.left - 8, y: y(tick) + 4, "text-anchor": "end" }, short(tick)),
  ]);
  const shownDays = [...new Set(points.map((p) => p.x))];
  const every = Math.ceil(shownDays.length / Math.floor(width / 120));
  const axis = shownDays.filter((_, i) => i % every === 0).map((iso) => {
    const at = onDay(iso);
    return [svg("line", { class: "grid", x1: at, x2: at, y1: height - box.bottom, y2: height - box.bottom + 4 }), svg("text", { class: "tick", x: at, y: height - 12, "text-anchor": "middle" }, iso.slice(shownDays[0].slice(0, 4) === shownDays[shownDays.length - 1].slice(0, 4) ? 5 : 0))];
  });
  const bands = points.filter((p) => p.min !== null || p.max !== null).map((p) => {
    const [a, b] = [y(p.max ?? top), y(p.min ?? bottom)];
    return svg("rect", { class: "band" + (p.max === null || p.min === null ? " open" : ""), x: x(p) - 7, y: a, width: 14, height: Math.max(2, b - a) });
  });
  const groups = [...Map.groupBy(points, (p) => p.of).values()].filter((group) => new Set(group.map((p) => p.x)).size > 1);
  const paths = groups.map((group, i) => svg("polyline", { class: "line line-" + (i % 4), points: group.map((p) => `${x(p)},${y(p.value)}`).join(" ") }));
  const dots = points.map((p) =>
    svg("a", { href: p.href, class: p.contradicts ? "point contradicts" : "point", "data-tip": p.label, "aria-label": p.label.replaceAll("\n", ", ") },
      p.contradicts ? svg("path", { d: `M${x(p)} ${y(p.value) - 7}l7 7-7 7-7-7z` }) : svg("circle", { cx: x(p), cy: y(p.value), r: 4.5 })),
  );
  const labels = labelled(points, width, x, y);
  return svg("svg", { viewBox: `0 0 ${width} ${height}`, class: "series", role: "group", "aria-label": label },
    svg("text", { class: "unit", x: box.left, y: 12, "text-anchor": "start" }, unit), grid, axis, bands, paths, dots, labels);
};

/** A legend for the line chart. */
export const lineLegend = () =>
  h("p", { class: "chart-legend" },
    h("span", { class: "k-point" }, t("chart.value")), h("span", { class: "k-band" }, t("chart.bounds")), h("span", { class: "k-contradicts" }, t("chart.contradicts")));

