package io.jianbao.search;

import io.jianbao.search.Clause.All;
import io.jianbao.search.Clause.Any;
import io.jianbao.search.Clause.Near;
import io.jianbao.search.Clause.Phrase;
import io.jianbao.search.Clause.Run;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The fields of one kind of text. */
record TextLayer(String characters, String pairs, String words) {
  static final TextLayer BODY = new TextLayer(Schema.CHARACTERS, Schema.PAIRS, Schema.WORDS);
  static final TextLayer HEAD =
      new TextLayer(Schema.HEAD_CHARACTERS, Schema.HEAD_PAIRS, Schema.HEAD_WORDS);

  Query word(String word) {
    return new TermQuery(new Term(words, word));
  }

  boolean hasWord(Folded literal, IndexReader reader) throws IOException {
    return reader.docFreq(new Term(words, literal.toString())) > 0;
  }

  /**
   * Exactly the documents that hold the characters side by side. Pairs of frequent characters have
   * terms of their own, which say quickly where not to look.
   */
  Query literal(Folded literal) {
    int length = literal.length();
    if (length == 1) {
      return new TermQuery(new Term(characters, literal.toString()));
    }
    boolean isPair = length == 2 && FrequentCharacters.isPair(literal.at(0), literal.at(1));
    if (isPair) {
      return new TermQuery(new Term(pairs, literal.toString()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    for (int i = 0; i < length; i++) {
      phrase.add(new Term(characters, literal.string(i, i + 1)), i);
      if (i > 0 && FrequentCharacters.isPair(literal.at(i - 1), literal.at(i))) {
        both.add(new TermQuery(new Term(pairs, literal.string(i - 1, i + 1))), Occur.FILTER);
      }
    }
    return both.add(phrase.build(), Occur.MUST).build();
  }

  Query near(Near near) {
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    IntervalsSource[] literals = new IntervalsSource[near.literals().size()];
    for (int i = 0; i < literals.length; i++) {
      Folded literal = Folded.of(near.literals().get(i));
      literals[i] = intervals(literal);
      both.add(literal(literal), Occur.FILTER);
    }
    IntervalsSource all =
        literals.length == 2
            ? Intervals.unorderedNoOverlaps(literals[0], literals[1])
            : Intervals.unordered(literals);
    IntervalsSource together = Intervals.maxgaps(near.distance(), all);
    return both.add(new IntervalQuery(characters, together), Occur.MUST).build();
  }

  static IntervalsSource intervals(Clause text) {
    return switch (text) {
      case Run run -> intervals(Folded.of(run.text()));
      case Phrase phrase -> intervals(Folded.of(phrase.text()));
      case All all -> Intervals.unordered(intervals(all.clauses()));
      case Any any -> Intervals.or(intervals(any.clauses()));
      default -> throw new IllegalStateException("the parser lets text pass only: " + text);
    };
  }

  private static IntervalsSource[] intervals(List<Clause> clauses) {
    return clauses.stream().map(TextLayer::intervals).toArray(IntervalsSource[]::new);
  }

  private static IntervalsSource intervals(Folded literal) {
    IntervalsSource[] characters = new IntervalsSource[literal.length()];
    for (int i = 0; i < characters.length; i++) {
      characters[i] = Intervals.term(literal.string(i, i + 1));
    }
    return characters.length == 1 ? characters[0] : Intervals.phrase(characters);
  }
}
