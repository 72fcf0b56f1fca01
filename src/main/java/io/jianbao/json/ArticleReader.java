package io.jianbao.json;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.analysis.AnnotatedText;
import io.jianbao.figure.Figure;
import io.jianbao.figure.TimeExpression;
import io.jianbao.layout.Article;
import io.jianbao.layout.Break;
import io.jianbao.layout.Reasons;
import io.jianbao.name.Entity;
import io.jianbao.quote.Quote;
import io.jianbao.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the lines of {@code articles.jsonl} again, for the stages that look at a whole corpus.
 *
 * <p>What a line does not tell without its page, or what those stages have no use for, is left out:
 * words, sentences, and where things stand on the page. The layout of an article that was read has
 * nothing but its breaks.
 */
public final class ArticleReader {
  private static final JsonFactory FACTORY = new JsonFactory();

  private ArticleReader() {}

  /**
   * The article of one line.
   *
   * @param line UTF-8, as {@link ArticleWriter} wrote it
   */
  public static AnalyzedArticle read(byte[] line) {
    return read(line, 0, line.length);
  }

  /** The article of a line in {@code lines}. */
  public static AnalyzedArticle read(byte[] lines, int start, int length) {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), lines, start, length)) {
      json.nextToken();
      return article(json);
    }
  }

  private static AnalyzedArticle article(JsonParser json) {
    String id = null;
    String source = null;
    LocalDate date = null;
    List<AnnotatedText> headlines = List.of();
    AnnotatedText subtitle = null;
    List<Break> breaks = List.of();
    List<AnnotatedText> paragraphs = List.of();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "id" -> id = json.getString();
        case "source" -> source = json.getString();
        case "date" -> date = LocalDate.parse(json.getString());
        case "headlines" -> headlines = list(json, ArticleReader::text);
        case "subtitle" -> subtitle = text(json);
        case "breaks" -> breaks = list(json, ArticleReader::lineBreak);
        case "paragraphs" -> paragraphs = list(json, ArticleReader::text);
        default -> json.skipChildren();
      }
    }
    Article layout = new Article(List.of(), null, null, List.of(), breaks);
    return new AnalyzedArticle(
        id, source, date, layout, headlines, subtitle, paragraphs, Reasons.NONE);
  }

  private interface Item<T> {
    T read(JsonParser json);
  }

  private static <T> List<T> list(JsonParser json, Item<T> item) {
    List<T> items = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(item.read(json));
    }
    return items;
  }

  private static Break lineBreak(JsonParser json) {
    Fields fields = Fields.of(json);
    int paragraph = Integer.parseInt(fields.word("paragraph").substring(1)) - 1;
    return new Break(
        paragraph,
        constant(Break.At.class, fields.word("at")),
        constant(Break.Kind.class, fields.word("kind")));
  }

  private static AnnotatedText text(JsonParser json) {
    String text = "";
    List<Fields> entities = List.of();
    List<Fields> figures = List.of();
    List<Fields> times = List.of();
    List<Fields> quotes = List.of();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "text" -> text = json.getString();
        case "entities" -> entities = list(json, Fields::of);
        case "figures" -> figures = list(json, Fields::of);
        case "times" -> times = list(json, Fields::of);
        case "quotes" -> quotes = list(json, Fields::of);
        default -> json.skipChildren();
      }
    }
    Offsets offsets = new Offsets(text);
    return new AnnotatedText(
        text,
        List.of(),
        List.of(),
        entities.stream().map(it -> entity(it, offsets)).toList(),
        figures.stream().map(it -> figure(it, offsets)).toList(),
        times.stream().map(it -> time(it, offsets)).toList(),
        quotes.stream().map(it -> quote(it, offsets)).toList());
  }

  private static Entity entity(Fields fields, Offsets offsets) {
    return new Entity(
        offsets.span(fields, "start", "end"),
        constant(Entity.Type.class, fields.word("type")),
        fields.word("name"),
        fields.word("role"),
        fields.word("code"),
        fields.word("by"));
  }

  private static Figure figure(Fields fields, Offsets offsets) {
    Figure.Kind kind = constant(Figure.Kind.class, fields.word("kind"));
    return new Figure(
        offsets.span(fields, "start", "end"),
        kind,
        kind.isName() ? null : fields.decimal("value"),
        fields.decimal("min"),
        fields.decimal("max"),
        fields.word("modifier"),
        fields.word("unit"),
        fields.word("subject"),
        fields.word("place"),
        fields.word("asOf"),
        kind.isName() ? fields.word("value") : null,
        fields.parts().stream().map(part -> offsets.span(part, "start", "end")).toList());
  }

  private static TimeExpression time(Fields fields, Offsets offsets) {
    return new TimeExpression(
        offsets.span(fields, "start", "end"),
        constant(TimeExpression.Kind.class, fields.word("kind")),
        fields.word("value"),
        fields.word("from"),
        fields.word("to"),
        fields.decimal("seconds"),
        fields.decimal("min"),
        fields.decimal("max"));
  }

  private static Quote quote(Fields fields, Offsets offsets) {
    Span speaker =
        fields.word("speakerStart") == null
            ? null
            : offsets.span(fields, "speakerStart", "speakerEnd");
    return new Quote(
        offsets.span(fields, "start", "end"),
        constant(Quote.Form.class, fields.word("form")),
        fields.word("verb"),
        fields.word("speaker"),
        speaker);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Offsets in code points as UTF-16 offsets of one text. */
  private static final class Offsets {
    private final String text;
    private final boolean plain;

    Offsets(String text) {
      this.text = text;
      this.plain = text.codePointCount(0, text.length()) == text.length();
    }

    Span span(Fields fields, String start, String end) {
      return new Span(at(fields.word(start)), at(fields.word(end)));
    }

    private int at(String codePoints) {
      int offset = Integer.parseInt(codePoints);
      return plain ? offset : text.offsetByCodePoints(0, offset);
    }
  }
}
