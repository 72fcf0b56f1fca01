package io.jianbao.segment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words of HanLP's dictionary that are two or more by the rules of the PKU corpus: 新|的, 孩子|们, 副|主席.
 * Immutable.
 */
final class Splits {
  private final Map<String, String[]> words = new HashMap<>();
  private final Set<String> whole = new HashSet<>();
  private final String prefixes;
  private final String suffixes;

  /** The first characters of the words that are cut. */
  private final boolean[] firsts = new boolean[Character.MAX_VALUE + 1];

  /**
   * @param rows {@code word|word} for a word to cut; {@code -们} for a suffix and {@code 副-} for a
   *     prefix of one character to cut off; {@code =word} for a word to leave whole
   */
  Splits(List<String> rows) {
    StringBuilder before = new StringBuilder();
    StringBuilder behind = new StringBuilder();
    for (String row : rows) {
      for (String word : row.split(" ", -1)) {
        if (word.startsWith("=")) {
          whole.add(word.substring(1));
        } else if (word.startsWith("-")) {
          behind.append(word.charAt(1));
        } else if (word.endsWith("-")) {
          before.append(word.charAt(0));
        } else if (!word.isEmpty()) {
          words.put(word.replace("|", ""), word.split("\\|", -1));
          firsts[word.charAt(0)] = true;
        }
      }
    }
    prefixes = before.toString();
    suffixes = behind.toString();
  }

  /**
   * Adds the word from {@code start} to {@code end} of {@code chars}, whose offsets count from
   * {@code offset}, cut where it has to be.
   */
  void add(char[] chars, int start, int end, int offset, String pos, List<Token> tokens) {
    String[] parts =
        end - start > 1 && firsts[chars[start]] ? words.get(text(chars, start, end)) : null;
    if (parts != null) {
      int at = offset + start;
      for (String part : parts) {
        tokens.add(new Token(at, at + part.length(), pos));
        at += part.length();
      }
      return;
    }
    int cut = cut(chars, start, end);
    if (cut > start) {
      tokens.add(new Token(offset + start, offset + cut, cut == start + 1 ? "b" : pos));
      tokens.add(new Token(offset + cut, offset + end, cut == end - 1 ? "k" : pos));
    } else {
      tokens.add(new Token(offset + start, offset + end, pos));
    }
  }

  /** Where a suffix or behind a prefix the word is cut, its start when it is not. */
  private int cut(char[] chars, int start, int end) {
    if (end - start < 3) {
      return start;
    }
    boolean suffix = suffixes.indexOf(chars[end - 1]) >= 0;
    boolean prefix = prefixes.indexOf(chars[start]) >= 0;
    if (!suffix && !prefix || whole.contains(text(chars, start, end))) {
      return start;
    }
    return suffix ? end - 1 : start + 1;
  }

  private static String text(char[] chars, int start, int end) {
    return new String(chars, start, end - start);
  }
}
