package io.jianbao.search;

import java.time.LocalDate;

/**
 * What is in the index.
 *
 * @param first the first day of issue, or null
 * @param last the last one, or null
 * @param version grows with every commit
 * @param bytes the size of its files
 */
public record Stats(
    long articles,
    long paragraphs,
    long figures,
    long duplicates,
    long findings,
    LocalDate first,
    LocalDate last,
    long version,
    long bytes) {}
