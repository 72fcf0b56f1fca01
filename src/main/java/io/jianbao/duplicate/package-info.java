/**
 * What was printed before: paragraphs that are the same, or nearly, and what differs. Works on
 * characters, so that a new dictionary changes nothing here.
 */
package io.jianbao.duplicate;
