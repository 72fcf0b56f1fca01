package io.jianbao.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * What answers show of paragraphs and articles. It stands beside the index's other columns, where a
 * single document is read without its neighbours; what is stored as documents is unpacked in blocks
 * of many.
 */
final class ShownTexts {
  private static final Pattern NUMBERED = Pattern.compile("p[1-9][0-9]{0,5}");

  private final Snapshot snapshot;

  ShownTexts(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** A text with the name that it has in its article: p3, h1, subtitle. */
  record Named(String name, String text) {}

  /**
   * What is told of an article beside its paragraphs.
   *
   * @param titles its headlines and its subtitle
   * @param headline all of its headlines
   * @param date its day of issue, null if it is not known
   */
  record Head(String id, List<Named> titles, String headline, LocalDate date) {}

  /** The column of a paragraph: its name and its text with its words. */
  static BytesRef paragraph(String name, Printed text, Tokens tokens) {
    PackedOutput out = new PackedOutput();
    int number = number(name);
    out.writeNumber(number);
    if (number == 0) {
      out.writeString(name);
    }
    PackedWords.writeText(text, tokens, out);
    return out.bytes();
  }

  /** 3 for p3, 0 for all that is not such a name. */
  private static int number(String name) {
    return NUMBERED.matcher(name).matches() ? Integer.parseInt(name.substring(1)) : 0;
  }

  private static String name(PackedInput in) {
    int number = in.readNumber();
    return number == 0 ? in.readString() : "p" + number;
  }

  /** The column of an article: its id without the name of its page, its headlines and subtitle. */
  static BytesRef head(LineValue article) {
    PackedOutput out = new PackedOutput();
    String id = article.get("id").string("");
    String source = article.get("source").string("");
    boolean isOfSource = id.startsWith(source) && ArticleBlock.isKeyword(source);
    out.writeByte(isOfSource ? 1 : 0);
    out.writeString(isOfSource ? id.substring(source.length()) : id);
    List<LineValue> titles = ArticleBlock.headlines(article);
    out.writeNumber(article.get("headlines").size());
    out.writeNumber(titles.size());
    for (LineValue title : titles) {
      Printed text = new Printed(title.get("text").string(""));
      PackedWords.writeText(text, title.get(NoteWriter.TOKENS).tokens(), out);
    }
    return out.bytes();
  }

  /** The text of a paragraph, null if the document is none. */
  Named paragraph(int doc) throws IOException {
    BytesRef column = snapshot.column(doc, Schema.TEXT);
    if (column == null) {
      return null;
    }
    PackedInput in = new PackedInput(column);
    return new Named(name(in), PackedWords.readText(in));
  }

  /** The texts of a paragraph or of the headlines of an article. */
  List<String> all(int doc) throws IOException {
    Named paragraph = paragraph(doc);
    return paragraph == null
        ? head(doc).titles().stream().map(Named::text).toList()
        : List.of(paragraph.text());
  }

  /** The text of a paragraph with its words. */
  PackedWords.Text words(int doc) throws IOException {
    PackedInput in = new PackedInput(snapshot.column(doc, Schema.TEXT));
    name(in);
    return PackedWords.read(in);
  }

  /** The name of a paragraph in its article. */
  String name(int doc) throws IOException {
    return name(new PackedInput(snapshot.column(doc, Schema.TEXT)));
  }

  Head head(int article) throws IOException {
    PackedInput in = new PackedInput(snapshot.column(article, Schema.HEAD));
    String id = id(article, in);
    int headlines = in.readNumber();
    List<Named> titles = new ArrayList<>();
    List<String> headline = new ArrayList<>();
    for (int rest = in.readNumber(); rest > 0; rest--) {
      String name = ArticleBlock.headlineName(headlines, titles.size());
      titles.add(new Named(name, PackedWords.readText(in)));
      if (titles.size() <= headlines) {
        headline.add(titles.getLast().text());
      }
    }
    Long day = snapshot.numberOrNull(article, Schema.DAY);
    LocalDate date = day == null ? null : LocalDate.ofEpochDay(day);
    return new Head(id, titles, String.join(" ", headline), date);
  }

  /** The id of an article. */
  String articleId(int article) throws IOException {
    return id(article, new PackedInput(snapshot.column(article, Schema.HEAD)));
  }

  private String id(int article, PackedInput in) throws IOException {
    boolean isOfSource = in.readByte() == 1;
    String id = in.readString();
    if (!isOfSource) {
      return id;
    }
    SortedSetDocValues source = snapshot.values(article, KeywordField.SOURCE.word());
    return source.lookupOrd(source.nextOrd()).utf8ToString() + id;
  }

  /** The id of an article or a paragraph in the whole index. */
  String id(int doc, Unit unit) throws IOException {
    return unit == Unit.ARTICLE
        ? articleId(doc)
        : RunMarks.textId(articleId(snapshot.articleOf(doc)), name(doc));
  }
}
