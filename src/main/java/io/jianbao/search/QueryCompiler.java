package io.jianbao.search;

import io.jianbao.search.Clause.All;
import io.jianbao.search.Clause.Any;
import io.jianbao.search.Clause.Days;
import io.jianbao.search.Clause.Everything;
import io.jianbao.search.Clause.Figures;
import io.jianbao.search.Clause.Headline;
import io.jianbao.search.Clause.Keyword;
import io.jianbao.search.Clause.Near;
import io.jianbao.search.Clause.Not;
import io.jianbao.search.Clause.Phrase;
import io.jianbao.search.Clause.Run;
import io.jianbao.search.Clause.SameParagraph;
import io.jianbao.search.Clause.Sentence;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;

/** Clauses as Lucene queries for one unit. */
final class QueryCompiler {
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  /** What a literal is worth beside its words: more than any sum of scores. */
  private static final float LITERAL_FIRST = 1000;

  private static final float WORD_BOOST = 2;

  /** What a literal is worth that is no word where it stands. */
  private static final float ACROSS_WORDS = 0.01f;

  private static final float HEADLINE_BOOST = 3;

  private final Snapshot snapshot;
  private final Unit unit;

  QueryCompiler(Snapshot snapshot, Unit unit) {
    this.snapshot = snapshot;
    this.unit = unit;
  }

  /** The query for the documents of the unit and no others. */
  Query compile(Clause clause) throws IOException {
    Query query = query(clause);
    if (isText(clause)) {
      return query; // only documents of the unit have text
    }
    BooleanQuery.Builder units = new BooleanQuery.Builder();
    units.add(kind(unit.word()), Occur.FILTER);
    units.add(query, isScored(clause) ? Occur.MUST : Occur.FILTER);
    return units.build();
  }

  private static boolean isText(Clause clause) {
    return switch (clause) {
      case Run run -> true;
      case Phrase phrase -> true;
      case Near near -> true;
      case Sentence sentence -> true;
      case SameParagraph same -> true;
      case All all -> all.clauses().stream().anyMatch(QueryCompiler::isText);
      case Any any -> any.clauses().stream().allMatch(QueryCompiler::isText);
      default -> false;
    };
  }

  private static boolean isScored(Clause clause) {
    return switch (clause) {
      case Keyword keyword -> false;
      case Days days -> false;
      case Figures figures -> false;
      case Everything everything -> false;
      case Not not -> false;
      case All all -> all.clauses().stream().anyMatch(QueryCompiler::isScored);
      default -> true;
    };
  }

  private Query query(Clause clause) throws IOException {
    return switch (clause) {
      case Everything everything -> kind(unit.word());
      case Run run -> run(Folded.of(run.text()));
      case Phrase phrase -> literal(Folded.of(phrase.text()));
      case Near near -> near(near);
      case All all -> all(all.clauses());
      case Any any -> any(any.clauses());
      case Not not -> all(List.of(not));
      case Headline headline -> headline(headline.text());
      case Keyword keyword -> term(keyword.field().word(), keyword.value());
      case Days days -> days(days);
      case Figures figures -> figures(figures);
      case Sentence sentence -> inParagraph(sentence(sentence.text()));
      case SameParagraph same ->
          inParagraph(new QueryCompiler(snapshot, Unit.PARAGRAPH).query(same.text()));
    };
  }

  private Query all(List<Clause> clauses) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean positive = false;
    for (Clause clause : clauses) {
      if (clause instanceof Not not) {
        all.add(query(not.clause()), Occur.MUST_NOT);
      } else {
        all.add(query(clause), isScored(clause) ? Occur.MUST : Occur.FILTER);
        positive = true;
      }
    }
    if (!positive) {
      all.add(kind(unit.word()), Occur.FILTER);
    }
    return all.build();
  }

  private Query any(List<Clause> clauses) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Clause clause : clauses) {
      any.add(query(clause), Occur.SHOULD);
    }
    return any.build();
  }

  /** The literal, or all of its words. */
  private Query run(Folded run) throws IOException {
    Query literal = literal(run);
    List<String> words = snapshot.words().cut(run);
    boolean isWord = words.size() == 1 && words.getFirst().length() == run.toString().length();
    if (words.isEmpty() || isWord) {
      return literal;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : words) {
      all.add(word(word), Occur.MUST);
    }
    Query first = boosted(new ConstantScoreQuery(literal), LITERAL_FIRST);
    return new BooleanQuery.Builder()
        .add(first, Occur.SHOULD)
        .add(boosted(all.build(), WORD_BOOST), Occur.SHOULD)
        .build();
  }

  private Query word(String word) throws IOException {
    if (word.codePointCount(0, word.length()) == 1) {
      return literal(Folded.of(word));
    }
    return anywhere(TextLayer.BODY.word(word), TextLayer.HEAD.word(word));
  }

  private Query literal(Folded literal) throws IOException {
    return anywhere(literal(literal, TextLayer.BODY), literal(literal, TextLayer.HEAD));
  }

  /**
   * Where the literal is a word too, a document that has the word need not be looked at for the
   * literal, and is better than one that has it across the borders of words.
   */
  private Query literal(Folded literal, TextLayer layer) throws IOException {
    Query characters = layer.literal(literal);
    if (!(characters instanceof BooleanQuery) || !layer.hasWord(literal, snapshot.reader())) {
      return characters;
    }
    Query word = layer.word(literal.toString());
    Query across =
        new BooleanQuery.Builder().add(characters, Occur.FILTER).add(word, Occur.MUST_NOT).build();
    return new BooleanQuery.Builder()
        .add(boosted(word, WORD_BOOST), Occur.SHOULD)
        .add(boosted(new ConstantScoreQuery(across), ACROSS_WORDS), Occur.SHOULD)
        .build();
  }

  private Query near(Near near) {
    return anywhere(TextLayer.BODY.near(near), TextLayer.HEAD.near(near));
  }

  /** In a paragraph; for articles in a headline too, where it weighs more. */
  private Query anywhere(Query inBody, Query inHead) {
    if (unit == Unit.PARAGRAPH) {
      return inBody;
    }
    return new BooleanQuery.Builder()
        .add(inParagraph(inBody), Occur.SHOULD)
        .add(boosted(inHead, HEADLINE_BOOST), Occur.SHOULD)
        .build();
  }

  /** A query for paragraphs as one for the unit. */
  private Query inParagraph(Query query) {
    return unit == Unit.PARAGRAPH ? query : new ArticlesQuery(query, snapshot.articles());
  }

  private Query headline(Clause text) {
    Query inHead = new Literals(TextLayer.HEAD).query(text);
    if (unit == Unit.ARTICLE) {
      return inHead;
    }
    return new BooleanQuery.Builder()
        .add(new ToChildBlockJoinQuery(inHead, snapshot.articles()), Occur.MUST)
        .add(kind(Schema.KIND_PARAGRAPH), Occur.FILTER)
        .build();
  }

  private Query sentence(Clause text) {
    IntervalsSource border =
        Intervals.extend(Intervals.term(TextInverter.SENTENCE_END), 0, 1); // and what follows
    Query inside =
        new IntervalQuery(
            Schema.CHARACTERS, Intervals.notContaining(TextLayer.intervals(text), border));
    return new BooleanQuery.Builder()
        .add(new Literals(TextLayer.BODY).query(text), Occur.FILTER)
        .add(inside, Occur.MUST)
        .build();
  }

  private Query figures(Figures figures) throws IOException {
    Query holders = new FigureLookup(snapshot, FigureFilter.of(figures)).texts();
    if (unit == Unit.PARAGRAPH) {
      return holders;
    }
    Query paragraphs =
        new BooleanQuery.Builder()
            .add(holders, Occur.FILTER)
            .add(kind(Schema.KIND_PARAGRAPH), Occur.FILTER)
            .build();
    return new BooleanQuery.Builder()
        .add(
            new ToParentBlockJoinQuery(paragraphs, snapshot.articles(), ScoreMode.None),
            Occur.SHOULD)
        .add(holders, Occur.SHOULD) // in a headline
        .build();
  }

  /**
   * Days as they are written are in the order of time, up to the last of four digits, and they are
   * few: a range of terms.
   */
  static Query days(Days days) {
    LocalDate from = days.from() == null ? LocalDate.MIN : days.from();
    LocalDate to = days.to() == null || days.to().isAfter(LAST_DAY) ? LAST_DAY : days.to();
    return from.isAfter(to)
        ? new MatchNoDocsQuery("no day")
        : TermRangeQuery.newStringRange(
            KeywordField.DATE.word(), from.toString(), to.toString(), true, true);
  }

  /** The document of an article. */
  static Query article(String id) {
    return new BooleanQuery.Builder()
        .add(term(Schema.BLOCK, id), Occur.FILTER)
        .add(kind(Schema.KIND_ARTICLE), Occur.FILTER)
        .build();
  }

  static Query kind(String kind) {
    return term(Schema.KIND, kind);
  }

  static Query term(String field, String value) {
    return new ConstantScoreQuery(new TermQuery(new Term(field, value)));
  }

  private static Query boosted(Query query, float boost) {
    return new BoostQuery(query, boost);
  }

  /** Text of which only the literals count. */
  private record Literals(TextLayer layer) {
    Query query(Clause clause) {
      return switch (clause) {
        case Run run -> layer.literal(Folded.of(run.text()));
        case Phrase phrase -> layer.literal(Folded.of(phrase.text()));
        case All all -> join(all.clauses(), Occur.MUST);
        case Any any -> join(any.clauses(), Occur.SHOULD);
        default -> throw new IllegalStateException("the parser lets text pass only: " + clause);
      };
    }

    private Query join(List<Clause> clauses, Occur occur) {
      BooleanQuery.Builder joined = new BooleanQuery.Builder();
      for (Clause clause : clauses) {
        joined.add(query(clause), occur);
      }
      return joined.build();
    }
  }
}
