package io.jianbao.segment;

import com.hankcs.hanlp.dictionary.other.CharType;
import io.jianbao.text.DataFile;
import io.jianbao.text.Simplified;
import java.util.List;

/**
 * The cheapest path through the lattice of the dictionary words in a text: the method of HanLP's
 * {@code ViterbiSegment} over HanLP's dictionaries, without its recognizers of names and figures,
 * which invent them. Words that stand side by side on the path and are one term of a word list are
 * joined. Immutable, shared by threads.
 */
final class Lattice {
  /** Longer texts are cut. */
  static final int MAX_LENGTH = 2000;

  private static final ThreadLocal<LatticeWork> WORK = ThreadLocal.withInitial(LatticeWork::new);

  private final WordModel model = new WordModel();
  private final DoubleArray trie = model.trie();
  private final Terms terms;
  private final Splits splits = new Splits(new DataFile(Segmenter.class, "splits.txt").rows());

  /**
   * @param words lines of a word, or of a word, TAB and its part of speech
   */
  Lattice(List<String> words) {
    terms = new Terms(model, words);
  }

  /** Adds the words of a stretch of {@code text} to {@code tokens}. */
  void segment(String text, int start, int end, List<Token> tokens) {
    LatticeWork work = WORK.get();
    for (int at = start; at < end; at += MAX_LENGTH) {
      int length = Math.min(MAX_LENGTH, end - at);
      for (int i = 0; i < length; i++) {
        work.chars[i] = Simplified.fold(text.charAt(at + i));
      }
      segment(work, length, at, tokens);
    }
  }

  private void segment(LatticeWork work, int length, int offset, List<Token> tokens) {
    addWords(work, length);
    countPairs(work);
    findPath(work);
    terms.join(work);
    int from = tokens.size();
    int start = 0;
    for (int i = 0; i < work.pieces; i++) {
      splits.add(work.chars, start, work.pieceEnds[i], offset, work.partsOfSpeech[i], tokens);
      start = work.pieceEnds[i];
    }
    ChineseNumerals.join(work.chars, offset, tokens, from);
  }

  /**
   * Fills the lattice, in order of the words' starts. Where the chain of longest words meets a char
   * that begins none, a stretch without words is cut by kinds of characters.
   */
  private void addWords(LatticeWork work, int length) {
    work.clear();
    add(model.begin, 0, work);
    int chain = 0;
    for (int start = 0; start < length; start++) {
      work.startPlace(start);
      int longest = addWordsAt(work, start, length);
      if (chain == start) {
        if (longest == 0) {
          chain = endOfGap(work.chars, start, length);
          work.addGap(start, chain);
        } else {
          chain = start + longest;
        }
      }
      if (start < work.gapEnd) {
        addUnknown(work, start);
      }
    }
    work.startPlace(length);
    add(model.end, length + 1, work);
    work.startPlace(length + 1);
  }

  private void add(int word, int end, LatticeWork work) {
    work.add(word, end, model.counted(word), model.unseen(word));
  }

  /** The length of the longest word at {@code start}. */
  private int addWordsAt(LatticeWork work, int start, int length) {
    int longest = 0;
    long node = DoubleArray.ROOT;
    for (int i = start; i < length; i++) {
      node = trie.next(node, work.chars[i]);
      if (node == DoubleArray.NONE) {
        break;
      }
      int word = DoubleArray.word(node);
      if (word >= 0) {
        add(word, i + 1, work);
        longest = i + 1 - start;
      }
    }
    return longest;
  }

  /** A gap ends in front of a word, unless that is a numeral's. */
  private int endOfGap(char[] chars, int start, int length) {
    int end = start + 1;
    while (end < length
        && (CharType.get(chars[end]) == CharType.CT_CNUM || !isStart(chars, end, length))) {
      end++;
    }
    return end;
  }

  private boolean isStart(char[] chars, int start, int length) {
    long node = DoubleArray.ROOT;
    for (int i = start; i < length && node != DoubleArray.NONE; i++) {
      node = trie.next(node, chars[i]);
      if (DoubleArray.word(node) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Inside a gap: characters of one kind are one piece, unless a word is as long as it. */
  private void addUnknown(LatticeWork work, int start) {
    byte kind = CharType.get(work.chars[start]);
    if (start > work.gapStart && CharType.get(work.chars[start - 1]) == kind) {
      return;
    }
    int end = start + 1;
    while (end < work.gapEnd && CharType.get(work.chars[end]) == kind) {
      end++;
    }
    if (!work.has(start, end)) {
      add(unknown(kind), end, work);
    }
  }

  private int unknown(byte kind) {
    return switch (kind) {
      case CharType.CT_DELIMITER, CharType.CT_OTHER -> model.unknownSign;
      case CharType.CT_NUM, CharType.CT_INDEX, CharType.CT_CNUM -> model.unknownNumber;
      case CharType.CT_SINGLE -> model.unknownLatin;
      default -> model.unknown;
    };
  }

  /**
   * How often each word was seen in front of each that starts behind it; words that are not known
   * count as seen once. Step by step and with few branches, so that the machine fetches many of the
   * far-off entries at a time.
   */
  private void countPairs(LatticeWork work) {
    BigramCounts bigrams = model.bigrams;
    int[] counted = work.counted;
    int pairs = 0;
    int asked = 0;
    for (int from = 0; from + 1 < work.count; from++) {
      int end = work.ends[from];
      int behind = work.firsts[end + 1];
      work.makeRoomForPairs(pairs + behind - work.firsts[end]);
      for (int to = work.firsts[end]; to < behind; to++) {
        int known = (counted[from] | counted[to]) >>> Integer.SIZE - 1 ^ 1;
        long key = BigramCounts.key(counted[from], counted[to]);
        work.seen[pairs] = 1 - known;
        work.asked[asked] = pairs;
        work.keys[asked] = key;
        asked += bigrams.mayHave(key) & known;
        pairs++;
      }
    }
    for (int i = 0; i < asked; i++) {
      work.entries[i] = bigrams.entry(work.keys[i]);
    }
    for (int i = 0; i < asked; i++) {
      work.seen[work.asked[i]] = bigrams.count(work.keys[i], work.entries[i]);
    }
  }

  /** Viterbi: from each word that is reached on to all that start behind it. */
  private void findPath(LatticeWork work) {
    int last = work.count - 1;
    int pair = 0;
    for (int from = 0; from < last; from++) {
      int start = work.firsts[work.ends[from]];
      int behind = work.firsts[work.ends[from] + 1];
      if (work.back[from] < 0 && from > 0) {
        pair += behind - start;
        continue;
      }
      double soFar = work.costs[from];
      int word = work.words[from];
      for (int to = start; to < behind; to++) {
        int seen = work.seen[pair++];
        double step = seen == 0 ? work.unseen[to] : model.cost(seen, word, work.words[to]);
        double cost = soFar + step;
        if (work.back[to] < 0 || cost < work.costs[to]) {
          work.costs[to] = cost;
          work.back[to] = from;
        }
      }
    }
    work.tracePath(last);
    for (int i = 0; i < work.pieces; i++) {
      work.partsOfSpeech[i] = model.pos(work.pieceWords[i]);
    }
  }
}
