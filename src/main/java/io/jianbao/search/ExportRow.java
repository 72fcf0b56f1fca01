package io.jianbao.search;

import java.time.LocalDate;
import java.util.List;

/**
 * An article or a paragraph with what a table shows of it.
 *
 * @param id of the article, or article/p3
 * @param text the paragraph, or the paragraphs of the article with line feeds between
 * @param json all that is known: the article as a line of a run, or the paragraph with its head
 */
public record ExportRow(
    String id,
    String article,
    String source,
    LocalDate date,
    String headline,
    String text,
    List<String> persons,
    List<String> places,
    List<String> organizations,
    List<String> findings,
    String json) {}
