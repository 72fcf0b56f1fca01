// The words of the pages in the language of the page, numbers and days.

export const language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";

const { default: words } = await import(`./words-${language}.js`);
const locale = language === "zh" ? "zh-CN" : "en-GB";
const numbers = new Intl.NumberFormat(locale);

/** The words of a key; {0}, {1} … are filled in. */
export const t = (key, ...values) =>
  (words[key] ?? key).replace(/\{(\d)\}/g, (hole, i) => String(values[i] ?? hole));

export const has = (key) => key in words;

/** What a finding says. */
export const message = (finding) => (language === "en" && finding.messageEn) || finding.message;

export const number = (n) => numbers.format(n);

/** A decimal string with thousands parted; exact, however long. */
export const decimal = (text) => {
  const [, sign, whole, rest] = /^(-?)(\d+)(\.\d+)?$/.exec(text) ?? [];
  return whole === undefined ? text : sign.replace("-", "−") + whole.replace(/\B(?=(\d{3})+$)/g, " ") + (rest ?? "");
};

/** A count with its word: 1 article, 2 articles, 2 篇文章. */
export const counted = (n, key) => (language === "en" && n === 1 ? t(key + ".one", number(n)) : t(key, number(n)));

const PARTS = { 4: { year: "numeric" }, 7: { year: "numeric", month: "short" }, 10: { year: "numeric", month: "short", day: "numeric" } };

/** 2022, 2022-03 or 2022-03-05 as people write it. */
export const day = (iso) => {
  if (!iso || !PARTS[iso.length]) return iso ?? "";
  const date = new Date(iso.padEnd(10, "-01").replace(/^(\d{4})-01-01-01$/, "$1-01-01") + "T00:00:00Z");
  return Number.isNaN(date.getTime()) ? iso : date.toLocaleDateString(locale, { ...PARTS[iso.length], timeZone: "UTC" });
};
