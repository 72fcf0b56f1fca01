package io.jianbao.search;

import java.time.LocalDate;
import java.util.List;

/**
 * What a search found. Offsets count code points.
 *
 * @param parsed the query as it was understood
 * @param total how many units answer
 * @param hits this page of them
 * @param facets in the order that they were asked for
 * @param cursor for the next page; null when this is the last or pages are counted by offset only
 * @param warnings what the asker should know
 */
public record SearchAnswer(
    String parsed,
    Total total,
    List<Hit> hits,
    List<Facet> facets,
    String cursor,
    List<String> warnings) {

  /**
   * Exact counts.
   *
   * @param value units
   * @param groups units without duplicates and groups of duplicates
   */
  public record Total(long value, long groups) {}

  /**
   * An article or a paragraph.
   *
   * @param id of the article, or {@code article/p3} for a paragraph
   * @param article the article's id
   * @param score only comparable inside one answer; 0 when sorted by day
   * @param headline the article's, parts joined by a blank; empty when lost
   * @param date the day of issue, or null
   * @param text the paragraph; null for an article
   * @param snippets where the query stands
   * @param group the duplicates that this hit stands for; null when there are none or they were not
   *     asked for
   * @param findings rules that found a contradiction here
   */
  public record Hit(
      String id,
      String article,
      double score,
      String headline,
      LocalDate date,
      String text,
      List<Snippet> snippets,
      Group group,
      List<String> findings) {}

  /**
   * A stretch of a text around places that answer the query.
   *
   * @param field {@code p3}, {@code h1} for a headline, {@code subtitle}
   * @param text the stretch
   * @param start where it stands in its text
   * @param end behind it
   * @param marks the places, as offsets in the whole text
   */
  public record Snippet(String field, String text, int start, int end, List<Range> marks) {}

  /**
   * Duplicates among the hits.
   *
   * @param size how many units that answer the query are in the group
   * @param members the ids of the first of them
   */
  public record Group(String id, long size, List<String> members) {}

  /**
   * Counts by value.
   *
   * @param buckets the most frequent values
   * @param other the sum of the counts of all other values
   */
  public record Facet(KeywordField field, List<Bucket> buckets, long other) {}

  /**
   * A value.
   *
   * @param count how many units have it: the total after its filter is added
   * @param groups the same with duplicates counted once
   */
  public record Bucket(String value, long count, long groups) {}
}
