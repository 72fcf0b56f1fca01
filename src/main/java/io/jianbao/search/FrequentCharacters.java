package io.jianbao.search;

import io.jianbao.text.DataFile;
import java.util.BitSet;

/**
 * The characters that stand in every seventh paragraph or more. Two of them side by side are a term
 * of their own in the index: to find 中国 by the places of 中 and of 国 would mean to look at half of
 * all paragraphs. The rarer pairs are found fast enough by the rarer character, and leaving them
 * out keeps the index small.
 */
final class FrequentCharacters {
  private static final BitSet ALL = read();

  private FrequentCharacters() {}

  static boolean isPair(int first, int second) {
    return ALL.get(first) && ALL.get(second);
  }

  private static BitSet read() {
    BitSet all = new BitSet();
    new DataFile(FrequentCharacters.class, "frequent.txt")
        .rows().stream().flatMapToInt(String::codePoints).forEach(all::set);
    return all;
  }
}
