package io.jianbao.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** An article of a run as the documents of its block. */
final class ArticleBlock {
  private static final int LONGEST_KEYWORD = 200;
  private static final Map<String, KeywordField> BY_TYPE =
      Map.of(
          "person", KeywordField.PERSON,
          "place", KeywordField.PLACE,
          "organization", KeywordField.ORGANIZATION,
          "document", KeywordField.DOCUMENT,
          "event", KeywordField.EVENT);

  private final LineValue article;
  private final RunMarks marks;
  private final String id;
  private final Field block;
  private final List<TextInverter.Paragraph> texts = new ArrayList<>();
  private final List<TextInverter.Text> titles = new ArrayList<>();
  private final Long day;

  /**
   * @param article a line of {@code articles.jsonl}; left as it is
   * @param marks what the run says about its paragraphs
   */
  ArticleBlock(LineValue article, RunMarks marks) {
    this.article = article;
    this.marks = marks;
    this.id = article.get("id").string("");
    this.block = keyword(Schema.BLOCK, id);
    LocalDate printed = day(article.get("date").string(null));
    this.day = printed == null ? null : printed.toEpochDay();
  }

  /**
   * The documents of the article.
   *
   * @param paper the newspaper's name, or null when it is not known
   * @param hash stored to see later whether anything changed
   */
  Documents documents(String paper, BytesRef hash) {
    Keywords issue = issue(article, paper);
    Keywords all = new Keywords();
    all.addAll(issue);
    List<Document> documents = new ArrayList<>();
    Weights weights = new Weights();
    for (LineValue paragraph : article.get("paragraphs")) {
      String textId = RunMarks.textId(id, paragraph.get("id").string(""));
      Keywords own = mentioned(paragraph, textId);
      all.addAll(own);
      own.addAll(issue);
      weights.add(marks.collapseGroup(textId), paragraph.get("text").string("").length());
      documents.add(paragraph(textId, paragraph, own));
    }
    for (LineValue headline : headlines(article)) {
      all.addAll(mentioned(headline, null));
    }
    headlineRules(all);
    documents.add(article(all, weights.group(), hash));
    documents.forEach(document -> document.add(block));
    return new Documents(documents, texts, titles);
  }

  /**
   * The documents of an article: its paragraphs, then itself.
   *
   * @param texts of the paragraphs
   * @param titles its headlines
   */
  record Documents(
      List<Document> documents,
      List<TextInverter.Paragraph> texts,
      List<TextInverter.Text> titles) {
    /** The documents with what their texts are found by. For one thread. */
    List<Document> inverted(TextInverter inverter) {
      for (int i = 0; i < texts.size(); i++) {
        inverter.addParagraph(texts.get(i), documents.get(i));
      }
      inverter.addHeadlines(titles, documents.getLast());
      return documents;
    }
  }

  private Document paragraph(String textId, LineValue paragraph, Keywords keywords) {
    String text = paragraph.get("text").string("");
    String group = marks.collapseGroup(textId);
    Document document = document(Schema.KIND_PARAGRAPH, keywords, group);
    Folded folded = Folded.of(text);
    List<Range> sentences = new ArrayList<>();
    paragraph
        .get("sentences")
        .forEach(pair -> sentences.add(new Range(pair.at(0).number(), pair.at(1).number())));
    Tokens tokens = paragraph.get(NoteWriter.TOKENS).tokens();
    texts.add(new TextInverter.Paragraph(new TextInverter.Text(folded, tokens), sentences));
    Printed printed = new Printed(text);
    BytesRef shown = ShownTexts.paragraph(paragraph.get("id").string(""), printed, tokens);
    document.add(new BinaryDocValuesField(Schema.TEXT, shown));
    document.add(new StoredField(Schema.NOTES, NoteWriter.paragraph(paragraph, printed)));
    FigureFields figures = new FigureFields(article);
    figures.add(paragraph, printed);
    figures.addTo(document);
    return document;
  }

  private Document article(Keywords keywords, String group, BytesRef hash) {
    Document document = document(Schema.KIND_ARTICLE, keywords, group);
    document.add(new BinaryDocValuesField(Schema.HEAD, ShownTexts.head(article)));
    FigureFields figures = new FigureFields(article);
    for (LineValue headline : headlines(article)) {
      String text = headline.get("text").string("");
      Tokens tokens = headline.get(NoteWriter.TOKENS).tokens();
      titles.add(new TextInverter.Text(Folded.of(text), tokens));
      figures.add(headline, new Printed(text));
    }
    figures.addTo(document);
    document.add(new StoredField(Schema.ARTICLE, NoteWriter.object(article.without("paragraphs"))));
    document.add(new StoredField(Schema.HASH, hash));
    return document;
  }

  /** What paragraphs and articles have in common. */
  private Document document(String kind, Keywords keywords, String group) {
    Document document = new Document();
    document.add(keyword(Schema.KIND, kind));
    if (day != null) {
      document.add(new NumericDocValuesField(Schema.DAY, day));
    }
    if (group != null) {
      document.add(new SortedDocValuesField(Schema.COLLAPSE, new BytesRef(group)));
      document.add(keyword(Schema.COLLAPSE, group));
    }
    keywords.addTo(document);
    return document;
  }

  /** A field that is a single term and not scored. */
  static Field keyword(String name, String value) {
    return new StringField(name, value, Field.Store.NO);
  }

  /** The texts of an article that are not paragraphs, with their names: h1, h2, subtitle. */
  static List<LineValue> headlines(LineValue article) {
    List<LineValue> texts = new ArrayList<>();
    article.get("headlines").forEach(texts::add);
    if (!article.get("subtitle").isMissing()) {
      texts.add(article.get("subtitle"));
    }
    return texts;
  }

  /** The name of the text at {@code index} of {@link #headlines}: h1, h2, subtitle. */
  static String headlineName(LineValue article, int index) {
    return headlineName(article.get("headlines").size(), index);
  }

  static String headlineName(int headlines, int index) {
    return index < headlines ? "h" + (index + 1) : "subtitle";
  }

  private static Keywords issue(LineValue article, String paper) {
    Keywords keywords = new Keywords();
    keywords.add(KeywordField.PAPER, article.get("paper").string(paper));
    keywords.add(KeywordField.SECTION, article.get("section").string(null));
    keywords.add(KeywordField.SOURCE, article.get("source").string(null));
    LocalDate day = day(article.get("date").string(null));
    if (day != null) {
      keywords.add(KeywordField.DATE, day.toString());
      keywords.add(KeywordField.MONTH, day.toString().substring(0, 7));
      keywords.add(KeywordField.YEAR, day.toString().substring(0, 4));
    }
    LineValue dateline = article.get("dateline");
    keywords.add(KeywordField.AGENCY, dateline.get("agency").string(null));
    dateline
        .get("reporters")
        .forEach(reporter -> keywords.add(KeywordField.REPORTER, reporter.string("")));
    return keywords;
  }

  private Keywords mentioned(LineValue text, String textId) {
    Keywords keywords = new Keywords();
    for (LineValue entity : text.get("entities")) {
      KeywordField field = BY_TYPE.get(entity.get("type").string(""));
      String name = entity.get("name").string(entity.get("text").string(""));
      if (field == KeywordField.PLACE) {
        PlacePaths.of(name, entity.get("code").string(null))
            .forEach(path -> keywords.add(KeywordField.PLACE, path));
      } else if (field != null) {
        keywords.add(field, name);
      }
    }
    if (textId != null) {
      marks.groups(textId).forEach(group -> keywords.add(KeywordField.DUPLICATE, group));
      marks.rules(textId).forEach(rule -> keywords.add(KeywordField.FINDING, rule));
    }
    return keywords;
  }

  private void headlineRules(Keywords all) {
    for (int i = 0; i < headlines(article).size(); i++) {
      String textId = RunMarks.textId(id, headlineName(article, i));
      marks.rules(textId).forEach(rule -> all.add(KeywordField.FINDING, rule));
    }
  }

  /** Whether the value is indexed as it is. */
  static boolean isKeyword(String value) {
    return !value.isBlank() && shortened(value.strip()).equals(value);
  }

  /** A term has a greatest length; a name has not. */
  static String shortened(String value) {
    return value.codePointCount(0, value.length()) <= LONGEST_KEYWORD
        ? value
        : value.substring(0, value.offsetByCodePoints(0, LONGEST_KEYWORD));
  }

  /** Null also where the year is open: then there is no day to count by. */
  static LocalDate day(String date) {
    return date == null ? null : IsoTimes.day(date);
  }

  /** Values by field, each once, in the order of the code points. */
  private static final class Keywords {
    private final Map<KeywordField, SortedSet<String>> values = new EnumMap<>(KeywordField.class);

    void add(KeywordField field, String value) {
      if (value != null && !value.isBlank()) {
        values.computeIfAbsent(field, key -> new TreeSet<>()).add(shortened(value.strip()));
      }
    }

    void addAll(Keywords others) {
      others.values.forEach((field, set) -> set.forEach(value -> add(field, value)));
    }

    void addTo(Document document) {
      values.forEach((field, set) -> set.forEach(value -> add(document, field, value)));
    }

    private static void add(Document document, KeywordField field, String value) {
      BytesRef bytes = new BytesRef(value);
      document.add(
          new org.apache.lucene.document.KeywordField(field.word(), bytes, Field.Store.NO));
      if (field == KeywordField.PLACE && value.contains(PlacePaths.SEPARATOR)) {
        document.add(keyword(field.word(), PlacePaths.last(value)));
      }
    }
  }

  /** Which group of duplicates makes up most of an article. */
  private static final class Weights {
    private final Map<String, Integer> grouped = new HashMap<>();
    private int total;

    void add(String group, int length) {
      total += length;
      if (group != null) {
        grouped.merge(group, length, Integer::sum);
      }
    }

    /**
     * The heaviest group, the first by name of several; null if less than half of the article was
     * printed elsewhere too.
     */
    String group() {
      int covered = grouped.values().stream().mapToInt(Integer::intValue).sum();
      if (covered * 2L < total) {
        return null;
      }
      String heaviest = null;
      for (Map.Entry<String, Integer> entry : grouped.entrySet()) {
        int order = heaviest == null ? 1 : Integer.compare(entry.getValue(), grouped.get(heaviest));
        if (order > 0 || order == 0 && entry.getKey().compareTo(heaviest) < 0) {
          heaviest = entry.getKey();
        }
      }
      return heaviest;
    }
  }
}
