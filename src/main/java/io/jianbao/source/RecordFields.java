package io.jianbao.source;

import java.util.List;
import java.util.Locale;

/**
 * The names of the fields in which records (lines of JSONL, rows of CSV) have an article. Of
 * several names the first that a record has counts; capitals do not matter.
 *
 * @param title the headline
 * @param text the article itself; a record without it is a bad one
 * @param date the day of issue
 * @param id what the page is called
 */
public record RecordFields(
    List<String> title, List<String> text, List<String> date, List<String> id) {
  /** The names that are tried where none is given. */
  public static final RecordFields USUAL =
      new RecordFields(
          List.of("title", "headline", "标题", "標題", "题名"),
          List.of("text", "content", "body", "正文", "内容", "內容"),
          List.of("date", "日期", "pubdate", "published", "发布日期", "出版日期"),
          List.of("id", "编号", "編號"));

  public RecordFields {
    title = lower(title);
    text = lower(text);
    date = lower(date);
    id = lower(id);
  }

  private static List<String> lower(List<String> names) {
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  /** The given names; the usual ones in place of each that is null. */
  public static RecordFields of(String title, String text, String date, String id) {
    return new RecordFields(
        title == null ? USUAL.title : List.of(title),
        text == null ? USUAL.text : List.of(text),
        date == null ? USUAL.date : List.of(date),
        id == null ? USUAL.id : List.of(id));
  }

  /** Which of the four lists a field of this name is in, and how far in front; null for none. */
  Role role(String name) {
    String folded = name.strip().toLowerCase(Locale.ROOT);
    for (Part part : Part.values()) {
      int rank = names(part).indexOf(folded);
      if (rank >= 0) {
        return new Role(part, rank);
      }
    }
    return null;
  }

  private List<String> names(Part part) {
    return switch (part) {
      case TEXT -> text;
      case TITLE -> title;
      case DATE -> date;
      case ID -> id;
    };
  }

  /** What a field is to an article. */
  enum Part {
    TEXT,
    TITLE,
    DATE,
    ID
  }

  /** A field's part, and its rank among the names for it from 0. */
  record Role(Part part, int rank) {}
}
