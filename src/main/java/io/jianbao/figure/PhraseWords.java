package io.jianbao.figure;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Words of two to four characters by what they are in a noun phrase: {@code phrase-words.txt}.
 * Threads may share it.
 */
final class PhraseWords {
  /** What a word is in a noun phrase. */
  enum Sort {
    NOUN,
    ADJECTIVE,
    OTHER
  }

  /**
   * Single characters that are verbs, adverbs, pronouns and function words where no longer word
   * holds them.
   */
  private static final String OTHERS =
      "不与且也买了于从他以使供做像共其再写则刚到却去又及只叫可吗吧含吃听和哪唱啊围在坐如它完对将尚就已带帮往很忘怕想愿我或才找把抱拉拍挂按挖换捐据掉"
          + "搞搭敢无既更曾有未没沿派由用看给而能至致获被要见让访该说请读谁赴赶起超跌跑跟还这连送遇那都问随需靠输赢卖喝住走站拿穿你她您咱是为均仅另各此来出"
          + "距离又上下中内里外前后间时等占比达";

  private static final String ADJECTIVES = "新旧大小好老高低长短重轻美深浅";

  private final Trie<Sort> words = new Trie<>();
  private final AtomicReferenceArray<Trie.Match<Sort>> singles =
      new AtomicReferenceArray<>(Character.MAX_VALUE + 1);

  PhraseWords() {
    for (String line : Resource.lines("phrase-words.txt")) {
      String[] row = line.split(" ", -1);
      Sort sort =
          switch (row[0]) {
            case "noun" -> Sort.NOUN;
            case "adjective" -> Sort.ADJECTIVE;
            case "other" -> Sort.OTHER;
            default -> throw new IllegalStateException("phrase-words.txt: " + row[0]);
          };
      for (int i = 1; i < row.length; i++) {
        words.put(row[i], sort);
      }
    }
  }

  /**
   * The longest word at {@code at} with no end behind {@code limit}, or the single character there.
   */
  Trie.Match<Sort> at(FoldedText text, int at, int limit) {
    Trie.Match<Sort> match = words.longest(text, at);
    if (match != null && at + match.length() <= limit) {
      return match;
    }
    return single(text.at(at));
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
