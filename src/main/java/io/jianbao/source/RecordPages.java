package io.jianbao.source;

import io.jianbao.source.RecordFields.Part;
import io.jianbao.text.Script;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The records of a file as pages: title, a blank line, text. A record with both is an article; one
 * without a title may be a page of several. A page is called by its record's id, or else by its
 * line. Not thread-safe.
 */
final class RecordPages implements PageSequence {
  private static final int LONGEST_ID = 200;

  /** 2022-02-28, 2022/2/28, 20220228, 2022年2月28日, each with anything that is no digit behind it. */
  private static final Pattern DAY =
      Pattern.compile(
          "(?s)([12][0-9]{3})(?:[-/.年](0?[1-9]|1[0-2])[-/.月](0?[1-9]|[12][0-9]|3[01])"
              + "|(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01]))(?![0-9]).*");

  private final String source;
  private final RecordReader records;
  private final Names names;

  RecordPages(String source, RecordReader records, Names names) {
    this.source = source;
    this.records = records;
    this.names = names;
  }

  @Override
  public Draft next() throws IOException {
    RecordReader.Entry entry = records.next();
    if (entry == null) {
      return null;
    }
    int line = entry.line().number();
    if (entry.values() == null) {
      return bad(line, entry.code(), entry.complaint());
    }
    if (!entry.values().has(Part.TEXT)) {
      return bad(line, "no-text-field", "no field with a text; say which it is: --text-field NAME");
    }
    String title = PageText.wellFormed(title(entry.values()));
    String text = PageText.wellFormed(entry.values().get(Part.TEXT));
    if (title.isEmpty() && text.isEmpty()) {
      return bad(line, "empty", "neither a title nor a text is in it");
    }
    boolean article = shows(title) && shows(text);
    String between = title.isEmpty() || text.isEmpty() ? "" : "\n\n";
    return page(entry, title + between + text, article);
  }

  private Draft bad(int line, String code, String complaint) {
    String name = names.unique(source + "/" + line, line);
    String message = "line " + line + " of " + source + ": " + complaint;
    return Draft.failed(new Problem(name, PageReader.READ, code, message, null));
  }

  private static boolean shows(String text) {
    return text.chars().anyMatch(c -> !Script.isBlank((char) c));
  }

  private static String title(RecordReader.Values values) {
    return values.get(Part.TITLE).replaceAll("\\s*\\R\\s*", " ");
  }

  private Draft page(RecordReader.Entry entry, String text, boolean article) {
    TextLines.Line line = entry.line();
    String name = names.unique(source + "/" + id(entry), line.number());
    List<Problem> problems = new ArrayList<>();
    if (line.losses() > 0) {
      String message =
          "line "
              + line.number()
              + ": "
              + line.losses()
              + " places mean nothing in "
              + line.charset()
              + " and became U+FFFD; if there are many, name the encoding (--charset)";
      problems.add(new Problem(name, PageReader.DECODE, "lost-bytes", message, line.charset()));
    }
    String written = entry.values().get(Part.DATE);
    LocalDate day = day(written);
    if (day == null && !written.isEmpty()) {
      String message =
          "line " + line.number() + ": “" + shortened(written) + "” is no day like 2022-02-28";
      problems.add(new Problem(name, PageReader.READ, "bad-date", message, null));
    }
    Page page = new Page(name, text, article, day, line.charset(), line.confidence(), problems);
    return new Draft(name, () -> page);
  }

  private static String id(RecordReader.Entry entry) {
    String id = PageText.wellFormed(entry.values().get(Part.ID));
    boolean usable =
        !id.isEmpty() && id.length() <= LONGEST_ID && id.chars().noneMatch(Character::isISOControl);
    return usable ? id : String.valueOf(entry.line().number());
  }

  private static String shortened(String text) {
    return text.length() <= 30 ? text : text.substring(0, text.offsetByCodePoints(0, 15)) + "…";
  }

  /** Null where it says no day. */
  static LocalDate day(String written) {
    Matcher parts = DAY.matcher(written);
    if (!parts.matches()) {
      return null;
    }
    boolean apart = parts.group(2) != null;
    try {
      return LocalDate.of(
          Integer.parseInt(parts.group(1)),
          Integer.parseInt(parts.group(apart ? 2 : 4)),
          Integer.parseInt(parts.group(apart ? 3 : 5)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
