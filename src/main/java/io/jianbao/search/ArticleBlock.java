package io.jianbao.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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

  private ArticleBlock() {}

  /**
   * Makes the documents of an article.
   *
   * @param article a line of {@code articles.jsonl}; left as it is
   * @param marks what the run says about its paragraphs
   * @param paper the newspaper's name, or null when it is not known
   * @param hash stored to see later whether anything changed
   */
  static List<Document> documents(ObjectNode article, RunMarks marks, String paper, String hash) {
    String id = article.path("id").asString();
    Keywords issue = issue(article, paper);
    Keywords all = new Keywords();
    all.addAll(issue);
    List<Document> block = new ArrayList<>();
    Weights weights = new Weights();
    for (JsonNode node : article.path("paragraphs")) {
      ObjectNode paragraph = (ObjectNode) node;
      String textId = RunMarks.textId(id, paragraph.path("id").asString());
      Keywords own = mentioned(paragraph, marks, textId);
      all.addAll(own);
      own.addAll(issue);
      weights.add(marks.collapseGroup(textId), paragraph.path("text").asString().length());
      block.addAll(FigureDocuments.of(paragraph, article, 0));
      block.add(paragraph(textId, paragraph, own, article, marks.collapseGroup(textId)));
    }
    int inHeadlines = 0;
    for (JsonNode headline : headlines(article)) {
      block.addAll(FigureDocuments.of(headline, article, inHeadlines));
      inHeadlines += headline.path("figures").size();
      all.addAll(mentioned(headline, marks, null));
    }
    headlineRules(article, marks, all);
    block.add(article(article, all, weights.group(), hash));
    block.forEach(document -> document.add(keyword(Schema.BLOCK, id)));
    return block;
  }

  private static Document paragraph(
      String textId, ObjectNode paragraph, Keywords keywords, ObjectNode article, String group) {
    String text = paragraph.path("text").asString();
    Document document = document(Schema.KIND_PARAGRAPH, textId, article, keywords, group);
    Folded folded = Folded.of(text);
    List<Range> sentences = new ArrayList<>();
    paragraph
        .path("sentences")
        .forEach(pair -> sentences.add(new Range(pair.path(0).asInt(), pair.path(1).asInt())));
    CharacterTokens characters = new CharacterTokens(folded, sentences);
    document.add(new Field(Schema.CHARACTERS, characters, Schema.PLACES));
    addTerms(document, Schema.PAIRS, pairs(folded, new ArrayList<>()));
    addTerms(document, Schema.WORDS, words(folded, paragraph.path("tokens"), new ArrayList<>()));
    document.add(new StoredField(Schema.TEXT, text));
    document.add(new StoredField(Schema.NOTES, Notes.packParagraph(paragraph)));
    return document;
  }

  private static Document article(
      ObjectNode article, Keywords keywords, String group, String hash) {
    String id = article.path("id").asString();
    Document document = document(Schema.KIND_ARTICLE, id, article, keywords, group);
    List<Folded> texts = new ArrayList<>();
    List<String> pairs = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (JsonNode headline : headlines(article)) {
      String text = headline.path("text").asString();
      Folded folded = Folded.of(text);
      texts.add(folded);
      pairs(folded, pairs);
      words(folded, headline.path("tokens"), words);
    }
    CharacterTokens characters = new CharacterTokens(texts);
    document.add(new Field(Schema.HEAD_CHARACTERS, characters, Schema.PLACES));
    addTerms(document, Schema.HEAD_PAIRS, pairs);
    addTerms(document, Schema.HEAD_WORDS, words);
    document.add(new StoredField(Schema.ARTICLE, Notes.packArticle(article)));
    document.add(new StoredField(Schema.HASH, hash));
    return document;
  }

  /** What paragraphs and articles have in common. */
  private static Document document(
      String kind, String id, ObjectNode article, Keywords keywords, String group) {
    Document document = new Document();
    document.add(keyword(Schema.KIND, kind));
    document.add(new StringField(Schema.ID, id, Field.Store.YES));
    LocalDate day = day(article.path("date").asString(null));
    if (day != null) {
      document.add(new LongPoint(Schema.DAY, day.toEpochDay()));
      document.add(new NumericDocValuesField(Schema.DAY, day.toEpochDay()));
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
  static List<JsonNode> headlines(JsonNode article) {
    List<JsonNode> texts = new ArrayList<>();
    article.path("headlines").forEach(texts::add);
    if (article.has("subtitle")) {
      texts.add(article.path("subtitle"));
    }
    return texts;
  }

  /** The name of the text at {@code index} of {@link #headlines}: h1, h2, subtitle. */
  static String headlineName(JsonNode article, int index) {
    return index < article.path("headlines").size() ? "h" + (index + 1) : "subtitle";
  }

  private static Keywords issue(ObjectNode article, String paper) {
    Keywords keywords = new Keywords();
    keywords.add(KeywordField.PAPER, article.path("paper").asString(paper));
    keywords.add(KeywordField.SECTION, article.path("section").asString(null));
    keywords.add(KeywordField.SOURCE, article.path("source").asString(null));
    LocalDate day = day(article.path("date").asString(null));
    if (day != null) {
      keywords.add(KeywordField.DATE, day.toString());
      keywords.add(KeywordField.MONTH, day.toString().substring(0, 7));
      keywords.add(KeywordField.YEAR, day.toString().substring(0, 4));
    }
    JsonNode dateline = article.path("dateline");
    keywords.add(KeywordField.AGENCY, dateline.path("agency").asString(null));
    dateline
        .path("reporters")
        .forEach(reporter -> keywords.add(KeywordField.REPORTER, reporter.asString()));
    return keywords;
  }

  private static Keywords mentioned(JsonNode text, RunMarks marks, String textId) {
    Keywords keywords = new Keywords();
    for (JsonNode entity : text.path("entities")) {
      KeywordField field = BY_TYPE.get(entity.path("type").asString(""));
      String name = entity.path("name").asString(entity.path("text").asString(""));
      if (field == KeywordField.PLACE) {
        PlacePaths.of(name, entity.path("code").asString(null))
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

  private static void headlineRules(ObjectNode article, RunMarks marks, Keywords all) {
    String id = article.path("id").asString();
    for (int i = 0; i < headlines(article).size(); i++) {
      String textId = RunMarks.textId(id, headlineName(article, i));
      marks.rules(textId).forEach(rule -> all.add(KeywordField.FINDING, rule));
    }
  }

  static LocalDate day(String date) {
    try {
      return date == null ? null : LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      return null; // the year is open: no day to count by
    }
  }

  private static void addTerms(Document document, String field, List<String> terms) {
    document.add(new Field(field, new TermTokens(terms), Schema.COUNTS));
  }

  private static List<String> pairs(Folded text, List<String> pairs) {
    for (int i = 0; i + 1 < text.length(); i++) {
      if (FrequentCharacters.isPair(text.at(i), text.at(i + 1))) {
        pairs.add(text.string(i, i + 2));
      }
    }
    return pairs;
  }

  /** The words of two and more characters; single ones are found as characters. */
  private static List<String> words(Folded text, JsonNode tokens, List<String> words) {
    int start = 0;
    for (JsonNode token : tokens) {
      while (start < text.length() && text.place(start) < token.path(0).asInt()) {
        start++;
      }
      int end = start;
      while (end < text.length() && text.place(end) < token.path(1).asInt()) {
        end++;
      }
      if (end - start > 1 && Words.isWord(text, start, end)) {
        words.add(text.string(start, end));
      }
      start = end;
    }
    return words;
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
      document.add(new SortedSetDocValuesField(field.word(), new BytesRef(value)));
      document.add(keyword(field.word(), value));
      if (field == KeywordField.PLACE && value.contains(PlacePaths.SEPARATOR)) {
        document.add(keyword(field.word(), PlacePaths.last(value)));
      }
    }

    /** A term has a greatest length; a name has not. */
    private static String shortened(String value) {
      return value.codePointCount(0, value.length()) <= LONGEST_KEYWORD
          ? value
          : value.substring(0, value.offsetByCodePoints(0, LONGEST_KEYWORD));
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
