// Elements of SVG.

import { fill } from "./dom.js";

/** An SVG element: svg("rect", { width }, other). */
export const svg = (tag, properties, ...children) =>
  fill(document.createElementNS("http://www.w3.org/2000/svg", tag), properties, children);
