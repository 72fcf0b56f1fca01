package io.jianbao.segment;

import io.jianbao.text.DataFile;
import io.jianbao.text.Script;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for words that the dictionary lacks: neighbouring pieces of a segmented corpus that stand
 * together far more often than by chance and before and behind which anything may stand (pointwise
 * mutual information and branching entropy). Collects texts, then proposes; not thread-safe.
 */
public final class NewWords {
  private static final int MOST_PIECES = 4;
  private static final int LONGEST = 8;
  private static final int EXAMPLES = 2;
  private static final int CONTEXT = 8;

  /** The least cohesion where a piece is a single character, and where all are words. */
  private static final double COHESION = 3;

  private static final double COHESION_OF_WORDS = 7.5;
  private static final double FREEDOM = 1.2;

  /** Parts of speech that no new word begins or ends with, by first letter. */
  private static final String NO_PART = "wucprmtqyeo";

  /** Pieces that are no part of a word: names, figures and what binds sentences. */
  private static final Set<String> NAMES = Set.of("nr", "ns", "nt", "nx", "mq");

  private static final int BARRIER = -1;

  private final Set<String> noFirst = borders("first");
  private final Set<String> noLast = borders("last");
  private final int least;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> pieces = new ArrayList<>();
  private final List<Text> texts = new ArrayList<>();

  /** A text as numbers of its pieces, with where each starts. */
  private record Text(String text, int[] pieces, int[] starts) {}

  /**
   * @param least how often a word has to stand in the corpus, 2 or more
   */
  public NewWords(int least) {
    if (least < 2) {
      throw new IllegalArgumentException("a word has to stand there twice at least, not " + least);
    }
    this.least = least;
  }

  private static Set<String> borders(String kind) {
    Set<String> borders = new HashSet<>();
    for (String row : new DataFile(Segmenter.class, "word-borders.txt").rows()) {
      if (row.startsWith(kind + "\t")) {
        borders.addAll(List.of(row.substring(kind.length() + 1).split(" ")));
      }
    }
    return borders;
  }

  /** Adds a text of the corpus with its words. */
  public void add(String text, List<Token> tokens) {
    int[] numbersOfPieces = new int[tokens.size()];
    int[] starts = new int[tokens.size() + 1];
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      starts[i] = token.start();
      String piece = text.substring(token.start(), token.end());
      numbersOfPieces[i] = isPart(piece, token.pos()) ? number(piece) : BARRIER;
    }
    starts[tokens.size()] = text.length();
    texts.add(new Text(text, numbersOfPieces, starts));
  }

  private int number(String piece) {
    return numbers.computeIfAbsent(
        piece,
        key -> {
          pieces.add(key);
          return pieces.size() - 1;
        });
  }

  private static boolean isPart(String piece, String pos) {
    if (pos.isEmpty() || NAMES.contains(pos) || NO_PART.indexOf(pos.charAt(0)) >= 0) {
      return false;
    }
    return piece.chars().allMatch(c -> Script.isHan((char) c));
  }

  /** Sequences of one length: which starts where, and how often each stands in the corpus. */
  private static final class Level {
    private final int[][] at;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private int[] counts = new int[1 << 10];

    private Level(int texts) {
      at = new int[texts][];
    }

    private int count(long key) {
      int number = numbers.computeIfAbsent(key, any -> numbers.size());
      if (number == counts.length) {
        counts = Arrays.copyOf(counts, counts.length * 2);
      }
      counts[number]++;
      return number;
    }
  }

  /** The proposals, the most convincing first. */
  public List<ProposedWord> propose() {
    Level single = new Level(texts.size());
    for (int t = 0; t < texts.size(); t++) {
      int[] at = texts.get(t).pieces().clone();
      for (int i = 0; i < at.length; i++) {
        at[i] = at[i] == BARRIER ? BARRIER : single.count(at[i]);
      }
      single.at[t] = at;
    }
    Map<String, ProposedWord> found = new LinkedHashMap<>();
    Level shorter = single;
    for (int length = 2; length <= MOST_PIECES; length++) {
      Level level = longer(shorter, length);
      collect(single, shorter, level, length, found);
      shorter = level;
    }
    dropParts(found);
    List<ProposedWord> proposals = new ArrayList<>(found.values());
    proposals.sort(
        Comparator.comparingDouble((ProposedWord word) -> -weight(word))
            .thenComparing(ProposedWord::text));
    return proposals;
  }

  private static double weight(ProposedWord word) {
    double character = hasCharacter(word) ? 1.5 : 1;
    return character
        * Math.log(word.count())
        * Math.min(word.cohesion(), 10)
        * Math.min(word.freedom(), 3);
  }

  /** The dictionary cuts what it does not know into characters. */
  private static boolean hasCharacter(ProposedWord word) {
    return word.pieces().stream().anyMatch(piece -> piece.length() == 1);
  }

  /** The sequences of {@code length} pieces whose parts are frequent enough. */
  private Level longer(Level shorter, int length) {
    Level level = new Level(texts.size());
    for (int t = 0; t < texts.size(); t++) {
      int[] pieceAt = texts.get(t).pieces();
      int[] parts = shorter.at[t];
      int[] at = new int[parts.length];
      Arrays.fill(at, BARRIER);
      for (int i = 0; i + length <= parts.length; i++) {
        if (isFrequent(shorter, parts[i]) && isFrequent(shorter, parts[i + 1])) {
          at[i] = level.count((long) parts[i] << 32 | pieceAt[i + length - 1]);
        }
      }
      level.at[t] = at;
    }
    return level;
  }

  private boolean isFrequent(Level level, int number) {
    return number != BARRIER && level.counts[number] >= least;
  }

  /** Where a sequence stands, and what stands beside it. */
  private static final class Candidate {
    private final double cohesion;
    private final Map<Character, Integer> before = new HashMap<>();
    private final Map<Character, Integer> behind = new HashMap<>();
    private final List<String> examples = new ArrayList<>();
    private String text;
    private List<String> pieces;

    private Candidate(double cohesion) {
      this.cohesion = cohesion;
    }
  }

  private void collect(
      Level single, Level shorter, Level level, int length, Map<String, ProposedWord> found) {
    Map<Integer, Candidate> candidates = new LinkedHashMap<>();
    long total = Arrays.stream(single.counts).asLongStream().sum();
    for (int t = 0; t < texts.size(); t++) {
      Text text = texts.get(t);
      for (int i = 0; i + length <= text.pieces().length; i++) {
        int number = level.at[t][i];
        if (isFrequent(level, number)) {
          int at = i;
          int in = t;
          Candidate candidate =
              candidates.computeIfAbsent(
                  number,
                  any -> new Candidate(cohesion(single, shorter, level, length, in, at, total)));
          note(candidate, text, i, length);
        }
      }
    }
    candidates.forEach((number, candidate) -> {
      ProposedWord word = word(candidate, level.counts[number]);
      if (isConvincing(word)) {
        found.put(word.text(), word);
      }
    });
  }

  /** The weaker of the bonds of the first and of the last piece to the others. */
  private static double cohesion(
      Level single, Level shorter, Level level, int length, int t, int i, long total) {
    double together = Math.log(level.counts[level.at[t][i]]) + Math.log((double) total);
    double first =
        Math.log(single.counts[single.at[t][i]]) + Math.log(shorter.counts[shorter.at[t][i + 1]]);
    double last =
        Math.log(shorter.counts[shorter.at[t][i]])
            + Math.log(single.counts[single.at[t][i + length - 1]]);
    return together - Math.max(first, last);
  }

  private void note(Candidate candidate, Text text, int i, int length) {
    int start = text.starts()[i];
    int end = text.starts()[i + length];
    String whole = text.text();
    candidate.before.merge(start == 0 ? '\n' : whole.charAt(start - 1), 1, Integer::sum);
    candidate.behind.merge(end == whole.length() ? '\n' : whole.charAt(end), 1, Integer::sum);
    if (candidate.text == null) {
      candidate.text = whole.substring(start, end);
      candidate.pieces = Arrays.stream(text.pieces(), i, i + length).mapToObj(pieces::get).toList();
    }
    if (candidate.examples.size() < EXAMPLES) {
      int from = Math.max(0, start - CONTEXT);
      int to = Math.min(whole.length(), end + CONTEXT);
      candidate.examples.add(whole.substring(from, to).replace('\n', ' ').replace('\t', ' '));
    }
  }

  private static ProposedWord word(Candidate candidate, int count) {
    double freedom = Math.min(entropy(candidate.before), entropy(candidate.behind));
    return new ProposedWord(
        candidate.text, candidate.pieces, count, candidate.cohesion, freedom, candidate.examples);
  }

  /** Text borders and marks count one by one: a word may well stand at every one of them. */
  private static double entropy(Map<Character, Integer> counts) {
    double total = counts.values().stream().mapToInt(Integer::intValue).sum();
    double entropy = 0;
    for (Map.Entry<Character, Integer> entry : counts.entrySet()) {
      int count = entry.getValue();
      boolean mark = !Script.isHan(entry.getKey());
      entropy += mark ? count / total * Math.log(total) : count / total * Math.log(total / count);
    }
    return entropy;
  }

  private boolean isConvincing(ProposedWord word) {
    return word.text().length() <= LONGEST
        && word.cohesion() >= (hasCharacter(word) ? COHESION : COHESION_OF_WORDS)
        && word.freedom() >= FREEDOM
        && !noFirst.contains(word.pieces().getFirst())
        && !noLast.contains(word.pieces().getLast());
  }

  /** A part that hardly ever stands outside of a longer proposal is no word of its own. */
  private static void dropParts(Map<String, ProposedWord> found) {
    for (ProposedWord whole : List.copyOf(found.values())) {
      for (int start = 0; start < whole.text().length(); start++) {
        for (int end = start + 2; end <= whole.text().length(); end++) {
          ProposedWord part = found.get(whole.text().substring(start, end));
          if (part != null && !part.equals(whole) && part.count() < 1.25 * whole.count()) {
            found.remove(part.text());
          }
        }
      }
    }
  }
}
