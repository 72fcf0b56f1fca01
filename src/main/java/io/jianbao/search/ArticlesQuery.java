package io.jianbao.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;

/**
 * Articles by the best of their paragraphs. Where few articles are in question, only their
 * paragraphs are looked at; where many are, it is far cheaper to go through all paragraphs that
 * answer in one run and note their articles.
 */
final class ArticlesQuery extends Query {
  /** How many paragraphs are gone through for one article in question at most. */
  private static final int FEW = 2;

  private final Query paragraphs;
  private final BitSetProducer articles;

  ArticlesQuery(Query paragraphs, BitSetProducer articles) {
    this.paragraphs = paragraphs;
    this.articles = articles;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = paragraphs.rewrite(searcher);
    return rewritten.equals(paragraphs)
        ? super.rewrite(searcher)
        : new ArticlesQuery(rewritten, articles);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    ScoreMode all = mode.needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    Weight each = searcher.createWeight(paragraphs, all, boost);
    return new Weight(this) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        ScorerSupplier supplier = each.scorerSupplier(leaf);
        BitSet bits = supplier == null ? null : articles.getBitSet(leaf);
        return bits == null ? null : new Supplier(supplier, bits, leaf.reader().maxDoc());
      }

      @Override
      public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
        Scorer scorer = scorer(leaf);
        return scorer != null && scorer.iterator().advance(doc) == doc
            ? Explanation.match(scorer.score(), "the best of its paragraphs")
            : Explanation.noMatch("no paragraph of it answers");
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return each.isCacheable(leaf);
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "articles(" + paragraphs.toString(field) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && paragraphs.equals(((ArticlesQuery) other).paragraphs)
        && articles.equals(((ArticlesQuery) other).articles);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), paragraphs, articles);
  }

  private static final class Supplier extends ScorerSupplier {
    private final ScorerSupplier paragraphs;
    private final BitSet articles;
    private final int end;

    Supplier(ScorerSupplier paragraphs, BitSet articles, int end) {
      this.paragraphs = paragraphs;
      this.articles = articles;
      this.end = end;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      if (leadCost < paragraphs.cost() / FEW) {
        return new FewScorer(paragraphs.get(leadCost), articles);
      }
      Noted noted = new Noted(articles);
      paragraphs.bulkScorer().score(noted, null, 0, end);
      return new NotedScorer(noted);
    }

    @Override
    public long cost() {
      return paragraphs.cost();
    }
  }

  /** Looks at the paragraphs of the articles that are asked for. */
  private static final class FewScorer extends Scorer {
    private final Scorer paragraph;
    private final DocIdSetIterator paragraphs;
    private final BitSet articles;
    private int article = -1;
    private float best;

    FewScorer(Scorer paragraph, BitSet articles) {
      this.paragraph = paragraph;
      this.paragraphs = paragraph.iterator();
      this.articles = articles;
    }

    @Override
    public int docID() {
      return article;
    }

    @Override
    public DocIdSetIterator iterator() {
      return new DocIdSetIterator() {
        @Override
        public int docID() {
          return article;
        }

        @Override
        public int nextDoc() throws IOException {
          return advance(article + 1);
        }

        @Override
        public int advance(int target) throws IOException {
          if (target >= articles.length()) {
            article = NO_MORE_DOCS;
            return article;
          }
          int first = target == 0 ? 0 : articles.prevSetBit(target - 1) + 1;
          int doc = paragraphs.docID() < first ? paragraphs.advance(first) : paragraphs.docID();
          article = doc == NO_MORE_DOCS ? doc : articles.nextSetBit(doc);
          return article;
        }

        @Override
        public long cost() {
          return paragraphs.cost();
        }
      };
    }

    @Override
    public float score() throws IOException {
      if (paragraphs.docID() < article) {
        best = paragraph.score();
        while (paragraphs.nextDoc() < article) {
          best = Math.max(best, paragraph.score());
        }
      }
      return best;
    }

    @Override
    public float getMaxScore(int upTo) {
      return Float.POSITIVE_INFINITY;
    }
  }

  /** The articles of the paragraphs that come, in the order of the index. */
  private static final class Noted implements LeafCollector {
    private final BitSet articles;
    private int[] documents = new int[256];
    private float[] scores = new float[256];
    private int size;
    private int last = -1;
    private Scorable paragraph;

    Noted(BitSet articles) {
      this.articles = articles;
    }

    @Override
    public void setScorer(Scorable scorer) {
      paragraph = scorer;
    }

    @Override
    public void collect(int doc) throws IOException {
      float score = paragraph.score();
      if (doc < last) {
        scores[size - 1] = Math.max(scores[size - 1], score);
        return;
      }
      if (size == documents.length) {
        documents = Arrays.copyOf(documents, size * 2);
        scores = Arrays.copyOf(scores, size * 2);
      }
      last = articles.nextSetBit(doc);
      documents[size] = last;
      scores[size++] = score;
    }
  }

  private static final class NotedScorer extends Scorer {
    private final Noted noted;
    private int at = -1;

    NotedScorer(Noted noted) {
      this.noted = noted;
    }

    @Override
    public float score() {
      return noted.scores[at];
    }

    @Override
    public float getMaxScore(int upTo) {
      return Float.POSITIVE_INFINITY;
    }

    @Override
    public int docID() {
      return at < 0 ? -1 : at < noted.size ? noted.documents[at] : DocIdSetIterator.NO_MORE_DOCS;
    }

    @Override
    public DocIdSetIterator iterator() {
      return new DocIdSetIterator() {
        @Override
        public int docID() {
          return NotedScorer.this.docID();
        }

        @Override
        public int nextDoc() {
          at++;
          return docID();
        }

        @Override
        public int advance(int target) {
          int from = at + 1;
          int step = 1;
          while (from + step < noted.size && noted.documents[from + step] < target) {
            step *= 2;
          }
          int to = Math.min(noted.size, from + step + 1);
          at = from >= to ? from : place(Arrays.binarySearch(noted.documents, from, to, target));
          return docID();
        }

        @Override
        public long cost() {
          return noted.size;
        }
      };
    }

    private static int place(int found) {
      return found < 0 ? -found - 1 : found;
    }
  }
}
