/**
 * What is counted, measured and dated in a text: figures and times, found in the characters by a
 * grammar of our own.
 */
package io.jianbao.figure;
