package io.jianbao.search;

import java.time.LocalDate;

/**
 * A figure where it is printed. Numbers are exact decimals; what the text does not give is null.
 *
 * @param article the article's id
 * @param field {@code p3}, {@code h1}, {@code subtitle}
 * @param start in that text, in code points
 * @param end behind it
 * @param dimension what the unit measures, null if it counts
 * @param place where, with the places that it lies in, as far as article and sentence tell
 * @param day the day that it holds for, as far as the text tells, else the day of issue
 * @param context the text around it
 */
public record FigureHit(
    String article,
    String field,
    int start,
    int end,
    String text,
    String kind,
    String value,
    String min,
    String max,
    String unit,
    String dimension,
    String subject,
    String place,
    LocalDate day,
    String context) {}
