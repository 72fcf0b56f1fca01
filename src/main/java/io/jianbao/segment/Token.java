package io.jianbao.segment;

/**
 * A word. Tokens of a text cover it without gaps, spaces included.
 *
 * @param start first char (UTF-16 offset)
 * @param end behind the last char
 * @param pos part of speech in the ICTCLAS/PKU set that HanLP uses: n, v, nr, ns, m, w …
 */
public record Token(int start, int end, String pos) {}
