package io.jianbao.search;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/** Texts that hold one figure of which all is true that is asked for. */
final class FigureQuery extends Query {
  private static final float COST = 500;

  private final FigureLookup figures;

  FigureQuery(FigureLookup figures) {
    this.figures = figures;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        BinaryDocValues texts = leaf.reader().getBinaryDocValues(Schema.FIGURES);
        if (texts == null) {
          return null;
        }
        FigureMatcher matcher = new FigureMatcher(figures, leaf);
        Scorer scorer =
            new ConstantScoreScorer(
                score(),
                mode,
                new TwoPhaseIterator(texts) {
                  @Override
                  public boolean matches() throws IOException {
                    return matcher.advance(texts.docID()) && matcher.next();
                  }

                  @Override
                  public float matchCost() {
                    return COST;
                  }
                });
        return new DefaultScorerSupplier(scorer);
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false; // it is made for one snapshot
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return figures.filter().toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FigureQuery query && figures.filter().equals(query.figures.filter());
  }

  @Override
  public int hashCode() {
    return figures.filter().hashCode();
  }
}
