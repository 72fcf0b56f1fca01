import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts characters in plain UTF-8 text and writes {@code character-costs.txt}, by which the
 * program tells encodings apart.
 *
 * <pre>
 * java src/build/CharacterCosts.java simplified.txt traditional.txt \
 *     > src/main/resources/io/jianbao/source/character-costs.txt
 * </pre>
 *
 * Give running newspaper text, some in simplified and some in traditional characters; each file
 * weighs the same, however long it is. A million characters of each are enough.
 */
public final class CharacterCosts {
  /** Characters rarer than 2^-MAX_BITS are left out: the program knows a cost for their kind. */
  private static final int MAX_BITS = 20;

  private CharacterCosts() {}

  public static void main(String[] files) throws IOException {
    double[] probability = new double[0x10000];
    for (String file : files) {
      String text = Files.readString(Path.of(file));
      text.chars()
          .filter(c -> c >= ' ' && !Character.isSurrogate((char) c) && c != 0xFFFD)
          .forEach(c -> probability[c] += 1.0 / text.length() / files.length);
    }
    Map<Integer, List<Integer>> byCost =
        IntStream.range(0, probability.length)
            .filter(c -> probability[c] > 0 && bits(probability[c]) <= MAX_BITS)
            .boxed()
            .collect(
                Collectors.groupingBy(
                    c -> bits(probability[c]), TreeMap::new, Collectors.toList()));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    out.print(
        """
        # How surprising a character is in Chinese newspapers: bits (-log2 of its share), a blank, the characters
        # in order of their frequency. Simplified and traditional text weigh the same.
        # Counted by src/build/CharacterCosts.java, which says how to rebuild this file.
        """);
    byCost.forEach((cost, characters) -> {
      characters.sort(
          Comparator.comparingDouble((Integer c) -> -probability[c]).thenComparing(c -> c));
      out.print(cost + " ");
      characters.forEach(c -> out.print(Character.toString(c)));
      out.print('\n');
    });
    out.flush();
  }

  private static int bits(double share) {
    return (int) Math.round(-Math.log(share) / Math.log(2));
  }
}
