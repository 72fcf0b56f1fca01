package io.jianbao.search;

import java.time.LocalDate;

/**
 * A keyword in its context.
 *
 * @param article the article's id
 * @param field {@code p3}, {@code h1}, {@code subtitle}
 * @param start in that text, in code points
 * @param end behind it
 * @param left what stands before it
 * @param text as printed
 * @param right what stands behind it
 * @param date the day of issue, or null
 */
public record KwicLine(
    String article,
    String field,
    int start,
    int end,
    String left,
    String text,
    String right,
    LocalDate date) {}
