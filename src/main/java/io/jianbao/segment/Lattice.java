package io.jianbao.segment;

import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import io.jianbao.text.DataFile;
import io.jianbao.text.Simplified;
import java.util.List;

/**
 * HanLP's shortest path through the lattice of dictionary words, without its recognizers of names
 * and figures, which invent them. Configured once, then shared.
 */
final class Lattice {
  /** HanLP works on a lattice of the whole text; longer ones are cut. */
  private static final int MAX_LENGTH = 2000;

  private static final String DEFAULT_POS = "n";

  private final Segment segment;
  private final Splits splits = new Splits(new DataFile(Segmenter.class, "splits.txt").rows());

  Lattice(List<String> words) {
    DynamicCustomDictionary lexicon = new DynamicCustomDictionary();
    new DataFile(Segmenter.class, "lexicon.txt").rows().forEach(row -> insertAll(row, lexicon));
    words.forEach(row -> insert(row, lexicon));
    segment =
        new ViterbiSegment()
            .enableCustomDictionary(lexicon)
            .enableCustomDictionary(true)
            .enableNameRecognize(false)
            .enableTranslatedNameRecognize(false)
            .enableJapaneseNameRecognize(false)
            .enablePlaceRecognize(false)
            .enableOrganizationRecognize(false)
            .enableNumberQuantifierRecognize(false)
            .enableOffset(true);
  }

  /** A row of the lexicon: part of speech TAB words. */
  private static void insertAll(String row, DynamicCustomDictionary lexicon) {
    int tab = row.indexOf('\t');
    for (String word : row.substring(tab + 1).split(" ", -1)) {
      insert(word + "\t" + row.substring(0, tab), lexicon);
    }
  }

  private static void insert(String row, DynamicCustomDictionary lexicon) {
    String[] cells = row.split("\t", 3);
    String word = Simplified.fold(cells[0].strip());
    String pos = cells.length < 2 || cells[1].isBlank() ? DEFAULT_POS : cells[1].strip();
    if (!word.isEmpty()) {
      lexicon.insert(word, pos + " 1000");
    }
  }

  /** Adds the words of {@code text}, whose offsets count from {@code offset}. */
  void segment(String text, int offset, List<Token> tokens) {
    for (int start = 0; start < text.length(); start += MAX_LENGTH) {
      int end = Math.min(text.length(), start + MAX_LENGTH);
      int from = tokens.size();
      for (Term term : segment.seg(text.substring(start, end))) {
        int at = offset + start + term.offset;
        splits.add(term.word, at, term.nature.toString(), tokens);
      }
      ChineseNumerals.join(text, offset, tokens, from);
    }
  }
}
