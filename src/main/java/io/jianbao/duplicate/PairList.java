package io.jianbao.duplicate;

import io.jianbao.duplicate.DuplicatePair.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The pairs as they are handed out: copies of the same text included, grouped, numbered, sorted.
 */
final class PairList {
  /** A group of the same text is listed pair by pair up to this size, then against its first. */
  private static final int LARGE = 32;

  /** A text of so many articles is boilerplate. */
  private static final int MANY_ARTICLES = 8;

  private static final BigDecimal ONE = new BigDecimal("1.00");

  /** Aligns two members of groups whose pair is known. */
  interface Comparison {
    VerifiedPair compare(int i, int j, Kind kind);
  }

  private final List<ParagraphText> paragraphs;
  private final List<List<Integer>> members;
  private final List<VerifiedPair> all = new ArrayList<>();

  private PairList(List<ParagraphText> paragraphs, List<List<Integer>> members) {
    this.paragraphs = paragraphs;
    this.members = members;
  }

  static List<DuplicatePair> of(
      List<ParagraphText> paragraphs,
      ExactGroups groups,
      List<VerifiedPair> verified,
      Comparison comparison) {
    PairList list = new PairList(paragraphs, groups.members());
    for (int i = 0; i < paragraphs.size(); i++) {
      if (list.members.get(i) != null) {
        list.addGroup(list.members.get(i));
      }
    }
    for (VerifiedPair pair : verified) {
      list.addCopies(pair, comparison);
    }
    return list.numbered();
  }

  private void addGroup(List<Integer> group) {
    Kind kind = articles(group) >= MANY_ARTICLES ? Kind.BOILERPLATE : Kind.EXACT;
    int firsts = group.size() <= LARGE ? group.size() : 1;
    for (int i = 0; i < firsts; i++) {
      for (int j = i + 1; j < group.size(); j++) {
        int a = group.get(i);
        add(new VerifiedPair(a, group.get(j), kind, ONE, List.of(), a, 0));
      }
    }
  }

  private long articles(List<Integer> group) {
    return group.stream().map(i -> paragraphs.get(i).doc()).distinct().count();
  }

  /** A pair of texts is a pair of everyone who has them, or of the first with everyone. */
  private void addCopies(VerifiedPair pair, Comparison comparison) {
    List<Integer> as = membersOf(pair.a());
    List<Integer> bs = membersOf(pair.b());
    boolean few = (long) as.size() * bs.size() <= 2L * LARGE;
    for (int a : as) {
      for (int b : bs) {
        boolean first = a == pair.a() && b == pair.b();
        if (first) {
          add(pair);
        } else if (few || a == pair.a() || b == pair.b()) {
          add(comparison.compare(a, b, pair.kind()));
        }
      }
    }
  }

  private List<Integer> membersOf(int paragraph) {
    List<Integer> group = members.get(paragraph);
    return group == null ? List.of(paragraph) : group;
  }

  private void add(VerifiedPair pair) {
    ParagraphText a = paragraphs.get(pair.a());
    ParagraphText b = paragraphs.get(pair.b());
    boolean ownHeadline = a.headline() != b.headline() && a.isInArticleOf(b);
    if (!ownHeadline && !(a.isOnPageOf(b) && PulledLine.isIn(pair, a, b))) {
      all.add(pair);
    }
  }

  private List<DuplicatePair> numbered() {
    all.sort(Comparator.comparingInt(VerifiedPair::a).thenComparingInt(VerifiedPair::b));
    Clusters copies = new Clusters(paragraphs.size());
    Clusters forms = new Clusters(paragraphs.size());
    for (VerifiedPair pair : all) {
      (pair.kind() == Kind.TEMPLATE ? forms : copies).join(pair.a(), pair.b());
    }
    int[] copyNumbers = new int[paragraphs.size()];
    int[] formNumbers = new int[paragraphs.size()];
    int last = 0;
    List<DuplicatePair> pairs = new ArrayList<>(all.size());
    for (VerifiedPair pair : all) {
      boolean form = pair.kind() == Kind.TEMPLATE;
      int[] numbers = form ? formNumbers : copyNumbers;
      int cluster = (form ? forms : copies).of(pair.a());
      if (numbers[cluster] == 0) {
        numbers[cluster] = ++last;
      }
      pairs.add(
          new DuplicatePair(
              pair.a(),
              pair.b(),
              pair.kind(),
              pair.similarity(),
              numbers[cluster],
              pair.differences()));
    }
    return pairs;
  }

  /** Disjoint sets, each known by its least member. */
  private static final class Clusters {
    private final int[] parents;

    Clusters(int size) {
      parents = new int[size];
      for (int i = 0; i < size; i++) {
        parents[i] = i;
      }
    }

    int of(int i) {
      int root = i;
      while (parents[root] != root) {
        parents[root] = parents[parents[root]];
        root = parents[root];
      }
      return root;
    }

    void join(int i, int j) {
      int a = of(i);
      int b = of(j);
      parents[Math.max(a, b)] = Math.min(a, b);
    }
  }
}
