package io.jianbao.segment;

import io.jianbao.text.DataFile;
import io.jianbao.text.Simplified;
import io.jianbao.text.Trie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Terms that join the pieces of a text that stand side by side: those of HanLP's list, then those
 * of this project's lexicon and of the caller. A piece that is a term by itself takes its part of
 * speech. Immutable.
 */
final class Terms {
  private static final String DEFAULT_POS = "n";

  private final WordList listed = WordList.terms();
  private final DoubleArray list = listed.trie();

  /** By term of the list; the lexicon's count more. */
  private final String[] partsOfSpeech = new String[listed.size()];

  private final Trie lexicon;
  private final List<String> lexiconPos = new ArrayList<>();

  /** By word of the dictionary: the list's node behind it, 0 until somebody asks. */
  private final AtomicLongArray nodes;

  /** What stands there when no term begins so. */
  private static final long NO_TERM = -1;

  private final int unknown;

  Terms(WordModel model, List<String> words) {
    nodes = new AtomicLongArray(model.size());
    unknown = model.unknown;
    for (int term = 0; term < partsOfSpeech.length; term++) {
      partsOfSpeech[term] = listed.pos(term);
    }
    Map<String, Integer> others = new HashMap<>();
    new DataFile(Segmenter.class, "lexicon.txt").rows().forEach(row -> enterAll(row, others));
    words.forEach(row -> enter(row, others));
    lexicon = new Trie(others);
  }

  /** A row of the lexicon: part of speech TAB words. */
  private void enterAll(String row, Map<String, Integer> others) {
    int tab = row.indexOf('\t');
    for (String word : row.substring(tab + 1).split(" ", -1)) {
      enter(word + "\t" + row.substring(0, tab), others);
    }
  }

  private void enter(String row, Map<String, Integer> others) {
    String[] cells = row.split("\t", 3);
    String word = Simplified.fold(cells[0].strip());
    String pos = cells.length < 2 || cells[1].isBlank() ? DEFAULT_POS : cells[1].strip();
    int known = word.isEmpty() ? -1 : list.find(word);
    if (known >= 0) {
      partsOfSpeech[known] = pos;
    } else if (!word.isEmpty()) {
      others.put(word, lexiconPos.size());
      lexiconPos.add(pos);
    }
  }

  void join(LatticeWork work) {
    joinListed(work);
    joinOfLexicon(work);
  }

  private void joinListed(LatticeWork work) {
    int kept = 0;
    for (int i = 0; i < work.pieces; ) {
      long node = node(work, i);
      int last = i;
      int term = -1;
      for (int next = i; node != DoubleArray.NONE; ) {
        int longer = DoubleArray.word(node);
        if (longer >= 0) {
          term = longer;
          last = next;
        }
        next++;
        node =
            next == work.pieces
                ? DoubleArray.NONE
                : list.next(node, work.chars, work.pieceEnds[next - 1], work.pieceEnds[next]);
      }
      String pos = term < 0 ? work.partsOfSpeech[i] : partsOfSpeech[term];
      work.pieceEnds[kept] = work.pieceEnds[last];
      work.partsOfSpeech[kept++] = pos;
      i = last + 1;
    }
    work.pieces = kept;
  }

  /** The list's node behind a piece. */
  private long node(LatticeWork work, int piece) {
    int word = work.pieceWords[piece];
    long known = word < unknown ? nodes.getOpaque(word) : 0;
    if (known != 0) {
      return known == NO_TERM ? DoubleArray.NONE : known;
    }
    int start = piece == 0 ? 0 : work.pieceEnds[piece - 1];
    long node = list.next(DoubleArray.ROOT, work.chars, start, work.pieceEnds[piece]);
    if (word < unknown) {
      nodes.setOpaque(word, node == DoubleArray.NONE ? NO_TERM : node);
    }
    return node;
  }

  private void joinOfLexicon(LatticeWork work) {
    int kept = 0;
    for (int i = 0; i < work.pieces; ) {
      int start = i == 0 ? 0 : work.pieceEnds[i - 1];
      int last = i;
      int term = -1;
      int node = 0;
      for (int next = i; next < work.pieces && node >= 0; next++) {
        int from = next == i ? start : work.pieceEnds[next - 1];
        node = behind(node, work.chars, from, work.pieceEnds[next]);
        if (node >= 0 && lexicon.value(node) >= 0) {
          term = lexicon.value(node);
          last = next;
        }
      }
      String pos = term < 0 ? work.partsOfSpeech[i] : lexiconPos.get(term);
      work.pieceEnds[kept] = work.pieceEnds[last];
      work.partsOfSpeech[kept++] = pos;
      i = last + 1;
    }
    work.pieces = kept;
  }

  private int behind(int node, char[] chars, int start, int end) {
    int at = node;
    for (int i = start; i < end && at >= 0; i++) {
      at = lexicon.next(at, chars[i]);
    }
    return at;
  }
}
