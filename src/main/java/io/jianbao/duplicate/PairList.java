package io.jianbao.duplicate;

import io.jianbao.duplicate.DuplicatePair.Kind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The pairs as they are handed out: copies of the same text included, grouped, numbered, sorted.
 */
final class PairList {
  /** A group of the same text is listed pair by pair up to this size, then against its first. */
  private static final int LARGE = 32;

  /** A text of so many articles is boilerplate. */
  private static final int MANY_ARTICLES = 8;

  private final List<ParagraphText> paragraphs;
  private final ExactGroups groups;
  private final List<List<Integer>> members;

  /** By {@code a}, then {@code b}. */
  private final SortedRecords all;

  private final FoldedText folded = new FoldedText();
  private final FoldedText other = new FoldedText();
  private final Aligner aligner = new Aligner();
  private final Map<Kind, Clusters> clusters = new EnumMap<>(Kind.class);

  PairList(List<ParagraphText> paragraphs, ExactGroups groups, Workspace workspace) {
    this.paragraphs = paragraphs;
    this.groups = groups;
    members = groups.members();
    all = new SortedRecords("pairs", workspace);
    Clusters copies = new Clusters(paragraphs.size());
    for (Kind kind : Kind.values()) {
      boolean copy = kind != Kind.TEMPLATE && kind != Kind.BOILERPLATE;
      clusters.put(kind, copy ? copies : new Clusters(paragraphs.size()));
    }
    for (List<Integer> group : members) {
      if (group != null) {
        addGroup(group);
      }
    }
  }

  private void addGroup(List<Integer> group) {
    Kind kind = articles(group) >= MANY_ARTICLES ? Kind.BOILERPLATE : Kind.EXACT;
    int firsts = group.size() <= LARGE ? group.size() : 1;
    for (int i = 0; i < firsts; i++) {
      for (int j = i + 1; j < group.size(); j++) {
        int a = group.get(i);
        addOne(VerifiedPair.same(a, group.get(j), kind));
      }
    }
  }

  private long articles(List<Integer> group) {
    return group.stream().map(i -> paragraphs.get(i).doc()).distinct().count();
  }

  /** A pair of texts is a pair of everyone who has them, or of the first with everyone. */
  void add(VerifiedPair pair) {
    List<Integer> as = membersOf(pair.a());
    List<Integer> bs = membersOf(pair.b());
    boolean few = (long) as.size() * bs.size() <= 2L * LARGE;
    for (int a : as) {
      for (int b : bs) {
        boolean first = a == pair.a() && b == pair.b();
        if (first) {
          addOne(pair);
        } else if (few || a == pair.a() || b == pair.b()) {
          addOne(aligned(a, b, pair.kinds()));
        }
      }
    }
  }

  /** The pair of two texts that are known to belong together. */
  private VerifiedPair aligned(int i, int j, TimedKind kinds) {
    int longer = groups.isBefore(i, j) ? j : i;
    int shorter = longer == i ? j : i;
    folded.fold(paragraphs.get(longer).text());
    other.fold(paragraphs.get(shorter).text());
    aligner.setFirst(folded);
    aligner.overlap(other);
    return VerifiedPair.of(longer, shorter, kinds, folded, other, aligner.align());
  }

  private List<Integer> membersOf(int paragraph) {
    List<Integer> group = members.get(paragraph);
    return group == null ? List.of(paragraph) : group;
  }

  private void addOne(VerifiedPair verified) {
    ParagraphText a = paragraphs.get(verified.a());
    ParagraphText b = paragraphs.get(verified.b());
    VerifiedPair pair = verified.after(a.daysFrom(b));
    boolean ownHeadline = a.headline() != b.headline() && a.isInArticleOf(b);
    if (!ownHeadline && !(a.isOnPageOf(b) && PulledLine.isIn(pair, a, b))) {
      all.add((long) pair.a() << Integer.SIZE | pair.b(), pair.encode());
      if (pair.kind() != Kind.BOILERPLATE || pair.percent() == VerifiedPair.SAME) {
        clusters.get(pair.kind()).join(pair.a(), pair.b());
      }
    }
  }

  /**
   * Hands out all pairs in order; the list is empty afterwards. What has a form in common is no
   * copy of one another, and what has a phrase in common need have nothing else: there is a group
   * for each form and for each phrase.
   */
  void forEach(Consumer<DuplicatePair> found) {
    int last = 0;
    Originals originals = new Originals(paragraphs);
    for (SortedRecords.Entry entry : all) {
      VerifiedPair pair = VerifiedPair.decode(entry.bytes());
      if (originals.explain(pair)) {
        continue;
      }
      originals.add(pair);
      int number = clusters.get(pair.kind()).number(pair.part(), last + 1);
      last = Math.max(last, number);
      found.accept(pair.inGroup(number));
    }
    all.clear();
  }

  /**
   * What each paragraph copies on its page, as far as it was told: two copies of one original are
   * held against the original only. Pairs must come by their first paragraphs.
   */
  private static final class Originals {
    private static final int NONE = -1;

    private final List<ParagraphText> paragraphs;
    private final int[] originals;

    Originals(List<ParagraphText> paragraphs) {
      this.paragraphs = paragraphs;
      this.originals = new int[paragraphs.size()];
      Arrays.fill(originals, NONE);
    }

    /** Whether both are copies of one original, and both were told with it. */
    boolean explain(VerifiedPair pair) {
      int original = originals[pair.a()];
      return original != NONE && original == originals[pair.b()] && isOnOnePage(pair);
    }

    void add(VerifiedPair pair) {
      boolean copy = pair.kind() != Kind.TEMPLATE && pair.kind() != Kind.BOILERPLATE;
      if (copy && originals[pair.b()] == NONE && isOnOnePage(pair)) {
        originals[pair.b()] = pair.a();
      }
    }

    private boolean isOnOnePage(VerifiedPair pair) {
      String page = paragraphs.get(pair.a()).page();
      return page != null && page.equals(paragraphs.get(pair.b()).page());
    }
  }

  /** Disjoint sets, each known by its least member. First all are joined, then numbered. */
  private static final class Clusters {
    /** Of each member another one of its set; of the least itself, or the set's number below 0. */
    private final int[] parents;

    Clusters(int size) {
      parents = new int[size];
      for (int i = 0; i < size; i++) {
        parents[i] = i;
      }
    }

    private int least(int member) {
      int least = member;
      while (parents[least] >= 0 && parents[least] != least) {
        least = parents[least];
      }
      int i = member;
      while (i != least) {
        int next = parents[i];
        parents[i] = least;
        i = next;
      }
      return least;
    }

    void join(int i, int j) {
      int a = least(i);
      int b = least(j);
      parents[Math.max(a, b)] = Math.min(a, b);
    }

    /** The number of the set of a member, {@code next} if it has none yet. */
    int number(int member, int next) {
      int least = least(member);
      if (parents[least] >= 0) {
        parents[least] = -next;
      }
      return -parents[least];
    }
  }
}
