/** A finished run as a page for people: one HTML file that needs no network. */
package io.jianbao.report;
