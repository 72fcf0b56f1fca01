package io.jianbao.figure;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes {@code phrase-words.txt} anew from the core dictionary of HanLP (Apache-2.0), words of two
 * to four characters that it counts three times or more:
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=classpath
 * java -cp target/classes:target/test-classes:$(cat classpath) io.jianbao.figure.PhraseWordsTable \
 *     src/main/resources/io/jianbao/figure/phrase-words.txt
 * </pre>
 */
final class PhraseWordsTable {
  private static final String HEADER =
      """
      # Words of two to four characters by what they are in a noun phrase: noun (also names), verbal (part of a noun phrase that
      # may as well be a verb, a quality or a saying: 转型, 安全, 别开生面), adjective, other (verbs, adverbs, pronouns, function
      # words). A row: the sort, then words divided by blanks.
      # From the core dictionary of HanLP 1.8.6 (Apache-2.0). Written by PhraseWordsTable among the tests, whose comment gives
      # the command.
      """;

  private static final int LEAST_COUNT = 3;

  private final DoubleArrayTrie<CoreDictionary.Attribute> words = CoreDictionary.trie;
  private final Map<Integer, List<Integer>> children = new HashMap<>();
  private final Map<String, List<String>> rows = new TreeMap<>();

  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), new PhraseWordsTable().table());
  }

  private String table() {
    int[] check = words.getCheck();
    for (int i = 0; i < check.length; i++) {
      children.computeIfAbsent(check[i], key -> new ArrayList<>()).add(i);
    }
    walk("", words.getBase()[0]);
    StringBuilder out = new StringBuilder(HEADER);
    rows.forEach((row, list) ->
        out.append(row, 0, row.indexOf(' '))
            .append(' ')
            .append(String.join(" ", list))
            .append('\n'));
    return out.toString();
  }

  private void walk(String word, int state) {
    int[] base = words.getBase();
    boolean ends =
        state >= 0 && state < base.length && words.getCheck()[state] == state && base[state] < 0;
    if (ends && word.length() > 1) {
      add(word, words.getValueAt(-base[state] - 1));
    }
    if (word.length() == 4) {
      return;
    }
    for (int child : children.getOrDefault(state, List.of())) {
      int c = child - state - 1;
      if (c >= 0x4E00 && c <= 0x9FFF && base[child] >= 0) {
        walk(word + (char) c, base[child]);
      }
    }
  }

  private void add(String word, CoreDictionary.Attribute attribute) {
    int persons = 0;
    int adjectives = 0;
    int others = 0;
    int verbal = 0;
    int all = 0;
    for (int i = 0; i < attribute.nature.length; i++) {
      Nature nature = attribute.nature[i];
      int count = attribute.frequency[i];
      all += count;
      persons += nature.equals(Nature.nr) ? count : 0;
      adjectives += isAdjective(nature.toString()) ? count : 0;
      others += isOther(nature.toString()) ? count : 0;
      verbal += isVerbal(nature.toString()) ? count : 0;
    }
    if (all < LEAST_COUNT || 2 * persons > all) {
      return;
    }
    String nominal = 10 * verbal >= 6 * all ? "verbal" : "noun";
    String sort = 10 * others >= 7 * all ? "other" : 2 * adjectives > all ? "adjective" : nominal;
    rows.computeIfAbsent(sort + " " + word.charAt(0), key -> new ArrayList<>()).add(word);
  }

  private static boolean isAdjective(String nature) {
    return nature.equals("b") || nature.equals("z") || nature.equals("a") || nature.equals("ad");
  }

  private static boolean isVerbal(String nature) {
    return "vai".indexOf(nature.charAt(0)) >= 0;
  }

  private static boolean isOther(String nature) {
    boolean verb = nature.startsWith("v") && !nature.equals("vn");
    return verb || "dpcruymqtfeow".indexOf(nature.charAt(0)) >= 0;
  }
}
