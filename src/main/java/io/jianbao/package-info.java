/**
 * Jianbao 剪报 (a press clipping) turns dumps of Chinese newspaper pages into a clean corpus.
 *
 * <p>The packages follow the way of the data: {@code source} reads a page, {@code layout} rebuilds
 * its articles, {@code figure}, {@code name}, {@code segment} and {@code quote} find what stands in
 * the text, {@code analysis} puts these together for one page; {@code duplicate} and {@code check}
 * compare paragraphs and figures over the whole corpus; {@code run} does it for folders of files,
 * {@code json} reads and writes the contract's forms, {@code report} and {@code cli} show them.
 */
package io.jianbao;
