package io.jianbao.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** Where in a snapshot the figures of a filter may be. */
final class FigureLookup {
  private final Snapshot snapshot;
  private final FigureFilter filter;
  private final Snapshot.Ordinals terms;
  private final Snapshot.Ordinals places;

  /** The terms that may be meant, and what their values are multiplied by. */
  private final double[] factors;

  /** The places that are meant. */
  private final FixedBitSet meantPlaces;

  private final List<BytesRef> meantTerms = new ArrayList<>();
  private final List<BytesRef> meantPaths = new ArrayList<>();

  FigureLookup(Snapshot snapshot, FigureFilter filter) throws IOException {
    this.snapshot = snapshot;
    this.filter = filter;
    terms = snapshot.ordinals(Schema.FIGURE_TERM);
    places = snapshot.ordinals(Schema.FIGURE_PLACE);
    factors = new double[terms.count()];
    List<String> all = terms.values();
    for (int i = 0; i < factors.length; i++) {
      FigureTerm term = FigureTerm.parse(all.get(i));
      if (filter.mayMean(term)) {
        factors[i] = filter.factor(term);
        meantTerms.add(new BytesRef(all.get(i)));
      }
    }
    meantPlaces = new FixedBitSet(Math.max(1, places.count()));
    if (filter.place() != null) {
      List<String> paths = places.values();
      for (int i = 0; i < paths.size(); i++) {
        if (filter.meansPlace(paths.get(i))) {
          meantPlaces.set(i);
          meantPaths.add(new BytesRef(paths.get(i)));
        }
      }
    }
  }

  Snapshot snapshot() {
    return snapshot;
  }

  FigureFilter filter() {
    return filter;
  }

  Snapshot.Ordinals terms() {
    return terms;
  }

  Snapshot.Ordinals places() {
    return places;
  }

  /** What the values of figures of a term are multiplied by, 0 if they are not meant. */
  double factor(int term) {
    return factors[term];
  }

  boolean meansPlace(int place) {
    return meantPlaces.get(place);
  }

  /** Texts that hold a figure of the filter. */
  Query texts() throws IOException {
    return new BooleanQuery.Builder()
        .add(candidates(), Occur.FILTER)
        .add(new FigureQuery(this), Occur.FILTER)
        .build();
  }

  /** Texts that may hold a figure of the filter, quickly found. */
  Query candidates() throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean anyTerm = meantTerms.size() == factors.length;
    all.add(
        anyTerm
            ? new FieldExistsQuery(Schema.FIGURES)
            : new TermInSetQuery(Schema.FIGURE_TERM, meantTerms),
        Occur.FILTER);
    if (filter.place() != null) {
      all.add(new TermInSetQuery(Schema.FIGURE_PLACE, meantPaths), Occur.FILTER);
    }
    for (String word : filter.subject()) {
      all.add(texts(word), Occur.FILTER);
    }
    return all.build();
  }

  /** Texts that have the word, or two parts of it. */
  private Query texts(String word) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(part(word), Occur.SHOULD);
    for (List<String> parts : FigureFilter.parts(word)) {
      BooleanQuery.Builder both = new BooleanQuery.Builder();
      both.add(part(parts.getFirst()), Occur.FILTER);
      both.add(part(parts.getLast()), Occur.FILTER);
      any.add(both.build(), Occur.SHOULD);
    }
    return any.build();
  }

  private Query part(String part) throws IOException {
    Folded literal = Folded.of(part);
    return new BooleanQuery.Builder()
        .add(TextLayer.BODY.literal(literal), Occur.SHOULD)
        .add(TextLayer.HEAD.literal(literal), Occur.SHOULD)
        .add(new TermInSetQuery(Schema.FIGURE_SUBJECT, spelled(part)), Occur.SHOULD)
        .build();
  }

  /** Subjects with the part that do not stand in their texts, which are few. */
  private List<BytesRef> spelled(String part) throws IOException {
    List<BytesRef> subjects = new ArrayList<>();
    Terms all = MultiTerms.getTerms(snapshot.reader(), Schema.FIGURE_SUBJECT);
    if (all != null) {
      TermsEnum each = all.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        if (term.utf8ToString().contains(part)) {
          subjects.add(BytesRef.deepCopyOf(term));
        }
      }
    }
    return subjects;
  }
}
