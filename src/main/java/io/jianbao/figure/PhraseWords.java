package io.jianbao.figure;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Words of two to four characters by what they are in a noun phrase: {@code phrase-words.txt}.
 * Threads may share it.
 */
final class PhraseWords {
  /** What a word is in a noun phrase. */
  enum Sort {
    NOUN,
    /** Part of a phrase that may as well be a verb, a quality or a saying: 转型, 安全, 别开生面. */
    VERBAL,
    ADJECTIVE,
    OTHER
  }

  /**
   * Single characters that are verbs, adverbs, pronouns and function words where no longer word
   * holds them.
   */
  private static final String OTHERS =
      "不与且也买了于从他以使供做像共其再写则刚到却去又及只叫可吗吧含吃听和哪唱啊围在坐如它完对将尚就已带帮往很忘怕想愿我或才找把抱拉拍挂按挖换捐据掉"
          + "搞搭敢无既更曾有未没沿派由用看给而能至致获被要见让访该说请读谁赴赶起超跌跑跟还这连送遇那都问随需靠输赢卖喝住走拿穿你她您咱是为均仅另各此来出"
          + "距离又上下中内里外前后间时等占比达昨提向仍因";

  private static final String ADJECTIVES = "新旧大小好老高低长短重轻美深浅";

  private static final int LONGEST = 4;

  /** An open hash table: a word's characters, 16 bits each, and what it is. */
  private final long[] keys;

  private final Sort[] sorts;
  private final AtomicReferenceArray<Trie.Match<Sort>> singles =
      new AtomicReferenceArray<>(Character.MAX_VALUE + 1);

  PhraseWords() {
    List<String> lines = Resource.lines("phrase-words.txt");
    int chars = lines.stream().mapToInt(String::length).sum();
    // a word and the blank in front of it are three chars or more: the table is half full at most
    keys = new long[Integer.highestOneBit(chars / 3) << 2];
    sorts = new Sort[keys.length];
    lines.forEach(this::read);
  }

  /** A row: what its words are, then the words, blanks between. */
  private void read(String row) {
    int start = row.indexOf(' ');
    Sort sort = Sort.valueOf(row.substring(0, start).toUpperCase(Locale.ROOT));
    long word = 0;
    for (int i = start + 1; i <= row.length(); i++) {
      if (i < row.length() && row.charAt(i) != ' ') {
        word = word << Character.SIZE | row.charAt(i);
      } else if (word != 0) {
        int place = place(word);
        keys[place] = word;
        sorts[place] = sort;
        word = 0;
      }
    }
  }

  /** Where a word stands, or where it would. */
  private int place(long word) {
    int mask = keys.length - 1;
    int place = (int) (word * 0x9E3779B97F4A7C15L >>> 40) & mask;
    while (keys[place] != 0 && keys[place] != word) {
      place = place + 1 & mask;
    }
    return place;
  }

  /**
   * The longest word at {@code at} with no end behind {@code limit}, or the single character there.
   */
  Trie.Match<Sort> at(FoldedText text, int at, int limit) {
    long word = text.at(at);
    Sort sort = null;
    int length = 1;
    for (int i = 1; i < LONGEST && at + i < text.length(); i++) {
      word = word << Character.SIZE | text.at(at + i);
      Sort found = sorts[place(word)];
      if (found != null) {
        sort = found;
        length = i + 1;
      }
    }
    return sort == null || at + length > limit
        ? single(text.at(at))
        : new Trie.Match<>(text.folded(at, at + length), sort);
  }

  /** What a character is by itself; made once for each that is asked for. */
  private Trie.Match<Sort> single(char c) {
    Trie.Match<Sort> known = singles.get(c);
    if (known == null) {
      Sort sort =
          OTHERS.indexOf(c) >= 0
              ? Sort.OTHER
              : ADJECTIVES.indexOf(c) >= 0 ? Sort.ADJECTIVE : Sort.NOUN;
      known = new Trie.Match<>(String.valueOf(c), sort);
      singles.set(c, known);
    }
    return known;
  }
}
