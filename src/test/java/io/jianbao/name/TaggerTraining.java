package io.jianbao.name;

import io.jianbao.text.DataFile;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Trains the model of the name tagger: a linear-chain conditional random field (Lafferty et al.
 * 2001) over characters, by AdaGrad (Duchi et al. 2011). Deterministic: one thread, a fixed seed.
 *
 * <pre>
 * mvn -q test-compile
 * java -Xmx6g -cp target/classes:target/test-classes io.jianbao.name.TaggerTraining \
 *     names.txt.gz src/main/resources/io/jianbao/name/tagger.bin
 * </pre>
 *
 * <p>Each line of the input is a sentence: text TAB a label a character (0 none, 1 and 2 first and
 * inside of a person, 3 and 4 place, 5 and 6 organization), and where the annotators disagreed TAB
 * the allowed labels a character, a bit mask above U+0100. With a mask the probability of all
 * allowed labellings is raised, not that of one.
 */
final class TaggerTraining {
  private static final int K = TaggerFeatures.LABELS;
  private static final int LANES = 8;
  private static final int PAD = TaggerFeatures.PAD;
  private static final int GROUPS = TaggerFeatures.GROUPS;
  private static final int MAX_LENGTH = SilverSentence.MAX_LENGTH;

  /** N-grams seen fewer times than this are left out. */
  private static final int MIN_COUNT = 3;

  private static final int EPOCHS = 3;
  private static final float RATE = 0.1f;
  private static final float RATE_OFFSET = 0.01f;

  /** A position whose expectation is this close to its target is not worth an update. */
  private static final float SMALL = 0.02f;

  /** Model steps per unit of weight. */
  private static final float SCALE = 32;

  /** Votes are written without sign. */
  private static final int VOTE_OFFSET = 128;

  private static final int MAX_BYTES = 15_900_000;

  private static final PrintStream LOG = new PrintStream(System.err, true, StandardCharsets.UTF_8);

  private final List<SilverSentence> sentences;
  private final byte[] classes =
      CharClasses.table(new DataFile(NameFinder.class, "tagger-classes.txt").rows());

  // the n-grams: an open hash table from their hash to their number
  private long[] keys;
  private int[] numbers;
  private int tableMask;

  // by number
  private long[] hashes;
  private byte[] groups;
  private int[] parents;
  private int[] slots;
  private int grams;
  private int slotCount;

  private float[] weights;
  private float[] squares;
  private final float[] transitions = new float[(K + 1) * LANES];
  private final float[] transitionSquares = new float[(K + 1) * LANES];

  // work space of one sentence
  private final char[] padded = new char[MAX_LENGTH + 2 * PAD + 4];
  private final byte[] paddedClasses = new byte[MAX_LENGTH + 2 * PAD + 4];
  private final int[] rows = new int[GROUPS * (MAX_LENGTH + 2 * PAD)];
  private final float[] emissions = new float[(MAX_LENGTH + 2 * PAD) * LANES];

  private TaggerTraining(List<SilverSentence> sentences) {
    this.sentences = sentences;
    Arrays.fill(transitionSquares, 1);
  }

  public static void main(String[] args) throws IOException {
    int limit = args.length > 2 ? Integer.parseInt(args[2]) : Integer.MAX_VALUE;
    List<SilverSentence> sentences = SilverSentence.read(Path.of(args[0]), limit);
    LOG.printf("%d sentences%n", sentences.size());
    TaggerTraining training = new TaggerTraining(sentences);
    training.collectGrams();
    training.train();
    training.write(Path.of(args[1]));
  }

  // ---- n-grams

  /**
   * What is done with each n-gram of a sentence; answers whether longer ones are to be looked at.
   */
  private interface GramVisitor {
    boolean visit(int group, int at, long hash, long parent);
  }

  /** The order and the conditions here are those of {@link NameTagger}. */
  private void visitGrams(char[] chars, GramVisitor visitor) {
    int n = chars.length;
    int end = n + 2 * PAD;
    for (int p = 0; p < end + 4; p++) {
      char c =
          p < PAD ? TaggerFeatures.BEFORE : p < PAD + n ? chars[p - PAD] : TaggerFeatures.AFTER;
      padded[p] = c;
      paddedClasses[p] = classes[c];
    }
    for (int p = 1; p < end - 1; p++) {
      long a = padded[p];
      long b = padded[p + 1];
      long c = padded[p + 2];
      visitor.visit(TaggerFeatures.UNIGRAM, p, hash(TaggerFeatures.UNIGRAM, a), 0);
      long two = hash(TaggerFeatures.BIGRAM, TaggerFeatures.bigram(a, b));
      if (visitor.visit(TaggerFeatures.BIGRAM, p, two, 0)) {
        long three = hash(TaggerFeatures.TRIGRAM, TaggerFeatures.trigram(a, b, c));
        if (visitor.visit(TaggerFeatures.TRIGRAM, p, three, two)) {
          long four = TaggerFeatures.quadgram(a, b, c, padded[p + 3]);
          visitor.visit(TaggerFeatures.QUADGRAM, p, hash(TaggerFeatures.QUADGRAM, four), three);
        }
      }
      visitor.visit(
          TaggerFeatures.SKIP, p, hash(TaggerFeatures.SKIP, TaggerFeatures.bigram(a, c)), 0);
      if (p >= PAD && p < PAD + n) {
        visitClasses(p, visitor);
      }
    }
  }

  private void visitClasses(int p, GramVisitor visitor) {
    long three = TaggerFeatures.classes3(paddedClasses, p);
    long five = TaggerFeatures.classes5(paddedClasses, p);
    long mixed = TaggerFeatures.classThenChar(paddedClasses, padded, p);
    visitor.visit(TaggerFeatures.CLASSES3, p, hash(TaggerFeatures.CLASSES3, three), 0);
    visitor.visit(TaggerFeatures.CLASSES5, p, hash(TaggerFeatures.CLASSES5, five), 0);
    visitor.visit(
        TaggerFeatures.CLASS_THEN_CHAR, p, hash(TaggerFeatures.CLASS_THEN_CHAR, mixed), 0);
  }

  private static long hash(int group, long gram) {
    return TaggerFeatures.hash(group, gram);
  }

  /** Numbers all n-grams that are frequent enough; frequencies are counted in a sketch. */
  private void collectGrams() {
    byte[] sketch = new byte[1 << 27];
    for (SilverSentence sentence : sentences) {
      visitGrams(
          sentence.chars(),
          (group, at, hash, parent) -> {
            int i = (int) (hash >>> 37);
            sketch[i] = (byte) Math.min(100, sketch[i] + 1);
            return true;
          });
    }
    resize(1 << 23);
    for (SilverSentence sentence : sentences) {
      visitGrams(
          sentence.chars(),
          (group, at, hash, parent) ->
              sketch[(int) (hash >>> 37)] >= MIN_COUNT && insert(group, hash, parent));
    }
    weights = new float[slotCount * LANES];
    squares = new float[slotCount * LANES];
    LOG.printf("%d n-grams, %d slots%n", grams, slotCount);
  }

  private void resize(int capacity) {
    tableMask = capacity - 1;
    keys = new long[capacity];
    numbers = new int[capacity];
    hashes = new long[capacity / 2];
    groups = new byte[capacity / 2];
    parents = new int[capacity / 2];
    slots = new int[capacity / 2];
  }

  private boolean insert(int group, long hash, long parent) {
    int i = slotOf(hash);
    if (keys[i] == 0) {
      if (grams == hashes.length) {
        return false;
      }
      keys[i] = hash;
      numbers[i] = grams;
      hashes[grams] = hash;
      groups[grams] = (byte) group;
      parents[grams] = parent == 0 ? -1 : numbers[slotOf(parent)];
      slots[grams] = slotCount;
      slotCount += TaggerFeatures.length(group);
      grams++;
    }
    return true;
  }

  private int slotOf(long hash) {
    int i = (int) (hash >>> 40) & tableMask;
    while (keys[i] != 0 && keys[i] != hash) {
      i = i + 1 & tableMask;
    }
    return i;
  }

  // ---- training

  private void train() {
    List<SilverSentence> order = new ArrayList<>(sentences);
    Random random = new Random(1);
    for (int epoch = 1; epoch <= EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      double loss = 0;
      for (SilverSentence sentence : order) {
        loss += learn(sentence);
      }
      LOG.printf("epoch %d, loss a sentence %.4f%n", epoch, loss / order.size());
    }
  }

  private double learn(SilverSentence sentence) {
    int n = sentence.chars().length;
    findRows(sentence.chars());
    emit(n);
    float[] freeTransitions = new float[(K + 1) * LANES];
    float[] heldTransitions = new float[(K + 1) * LANES];
    Chain free = Chain.of(emissions, n, transitions, null, freeTransitions);
    Chain held = Chain.of(emissions, n, transitions, sentence.masks(), heldTransitions);
    if (held == null) {
      return 0;
    }
    for (int i = 0; i < n; i++) {
      update(i, n, held.marginals(), free.marginals());
    }
    for (int k = 0; k < transitions.length; k++) {
      float gradient = heldTransitions[k] - freeTransitions[k];
      if (gradient != 0) {
        transitionSquares[k] += gradient * gradient;
        transitions[k] += RATE * gradient / (float) Math.sqrt(transitionSquares[k]);
      }
    }
    return free.logZ() - held.logZ();
  }

  private void findRows(char[] chars) {
    int end = chars.length + 2 * PAD;
    Arrays.fill(rows, 0, GROUPS * end, -1);
    visitGrams(
        chars,
        (group, at, hash, parent) -> {
          int i = slotOf(hash);
          if (keys[i] == 0) {
            return false;
          }
          rows[at * GROUPS + group] = slots[numbers[i]];
          return true;
        });
  }

  private void emit(int n) {
    Arrays.fill(emissions, 0, (n + 2 * PAD) * LANES, 0);
    for (int p = 1; p < n + 2 * PAD - 1; p++) {
      for (int group = 0; group < GROUPS; group++) {
        int slot = rows[p * GROUPS + group];
        if (slot >= 0) {
          int first = p + TaggerFeatures.first(group);
          int lo = Math.max(first, 0);
          int hi = Math.min(first + TaggerFeatures.length(group), n + 2 * PAD);
          int to = lo * LANES;
          int from = (slot + lo - first) * LANES;
          for (int k = (hi - lo) * LANES; k > 0; k--) {
            emissions[to++] += weights[from++];
          }
        }
      }
    }
  }

  private void update(int i, int n, float[] target, float[] expected) {
    float largest = 0;
    for (int k = 0; k < K; k++) {
      gradient[k] = target[i * LANES + k] - expected[i * LANES + k];
      largest = Math.max(largest, Math.abs(gradient[k]));
    }
    if (largest < SMALL) {
      return;
    }
    int position = i + PAD;
    for (int group = 0; group < GROUPS; group++) {
      for (int q = 0; q < TaggerFeatures.length(group); q++) {
        int p = position - TaggerFeatures.first(group) - q;
        if (p >= 0 && p < n + 2 * PAD) {
          int slot = rows[p * GROUPS + group];
          if (slot >= 0) {
            step((slot + q) * LANES);
          }
        }
      }
    }
  }

  private final float[] gradient = new float[LANES];

  private void step(int at) {
    for (int k = 0; k < LANES; k++) {
      float g = gradient[k];
      float sum = squares[at + k] + g * g;
      squares[at + k] = sum;
      weights[at + k] += RATE * g / (float) Math.sqrt(sum + RATE_OFFSET);
    }
  }

  // ---- output

  /**
   * Keeps the n-grams with the largest weights that fit, each with the ones it begins with, and
   * writes weights against label 0 in 8 bits.
   */
  private void write(Path file) throws IOException {
    float[] size = sizes();
    float threshold = threshold(size);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      out.writeInt(TaggerModel.MAGIC);
      for (int c = 0; c < classes.length; c++) {
        out.writeByte(classes[c]);
      }
      for (float transition : transitions) {
        out.writeFloat(transition * SCALE);
      }
      List<List<Integer>> kept = kept(size, threshold);
      out.writeInt(TaggerModel.tableBits(kept.stream().mapToInt(List::size).sum()));
      for (List<Integer> group : kept) {
        out.writeInt(group.size());
      }
      for (List<Integer> group : kept) {
        for (int gram : group) {
          out.writeInt((int) hashes[gram]);
          out.writeByte((int) (hashes[gram] >>> 32));
        }
      }
      for (List<Integer> group : kept) {
        for (int gram : group) {
          writeVotes(gram, out);
        }
      }
    }
    LOG.printf("threshold %.3f, %d bytes%n", threshold, Files.size(file));
  }

  /** By group the n-grams that are large enough, in the order of the model's table. */
  private List<List<Integer>> kept(float[] size, float threshold) {
    List<List<Integer>> kept = new ArrayList<>();
    for (int group = 0; group < GROUPS; group++) {
      int wanted = group;
      kept.add(
          IntStream.range(0, grams)
              .filter(gram -> groups[gram] == wanted && size[gram] >= threshold)
              .boxed()
              .collect(Collectors.toCollection(ArrayList::new)));
      LOG.printf("group %d: %d n-grams%n", group, kept.getLast().size());
    }
    int bits = TaggerModel.tableBits(kept.stream().mapToInt(List::size).sum());
    kept.forEach(group -> group.sort(inOrderOfTable(bits)));
    return kept;
  }

  private Comparator<Integer> inOrderOfTable(int bits) {
    int mask = (1 << bits) - 1;
    return Comparator.comparingInt(
            (Integer gram) -> TaggerModel.place(hashes[gram] & TaggerModel.KEY, mask))
        .thenComparingLong(gram -> hashes[gram] & TaggerModel.KEY);
  }

  private void writeVotes(int gram, DataOutputStream out) throws IOException {
    for (int q = 0; q < TaggerFeatures.length(groups[gram]); q++) {
      int at = (slots[gram] + q) * LANES;
      for (int k = 1; k < K; k++) {
        int steps = Math.round((weights[at + k] - weights[at]) * SCALE);
        out.writeByte(Math.max(-127, Math.min(127, steps)) + VOTE_OFFSET);
      }
    }
  }

  /** The largest weight of each n-gram or of any that begins with it. */
  private float[] sizes() {
    float[] size = new float[grams];
    for (int gram = grams - 1; gram >= 0; gram--) {
      for (int q = 0; q < TaggerFeatures.length(groups[gram]); q++) {
        int at = (slots[gram] + q) * LANES;
        for (int k = 1; k < K; k++) {
          size[gram] = Math.max(size[gram], Math.abs(weights[at + k] - weights[at]));
        }
      }
    }
    for (int group : new int[] {TaggerFeatures.QUADGRAM, TaggerFeatures.TRIGRAM}) {
      for (int gram = 0; gram < grams; gram++) {
        if (groups[gram] == group) {
          size[parents[gram]] = Math.max(size[parents[gram]], size[gram]);
        }
      }
    }
    return size;
  }

  /** The smallest threshold, to a thousandth, whose model is small enough. */
  private float threshold(float[] size) {
    for (int thousandths = 0; ; thousandths += 5) {
      long bytes = classes.length + 4L * (transitions.length + GROUPS + 2);
      for (int gram = 0; gram < grams; gram++) {
        if (size[gram] >= thousandths / 1000f) {
          bytes += 5 + (K - 1) * (long) TaggerFeatures.length(groups[gram]);
        }
      }
      if (bytes <= MAX_BYTES) {
        return thousandths / 1000f;
      }
    }
  }
}
