package io.jianbao.segment;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.Nature;
import io.jianbao.text.DataFile;
import java.nio.ByteBuffer;

/**
 * A dictionary of HanLP, read as it lies in its jar: the words' frequencies and parts of speech,
 * and a trie that gives each word its number. HanLP's own reading makes objects of them all, which
 * takes most of the time that a small program runs.
 */
final class WordList {
  private static final String FOLDER = "/data/dictionary/";

  private final DoubleArray trie;
  private final int[] frequencies;
  private final String[] partsOfSpeech;
  private final boolean[] ambiguous;

  /**
   * A file of integers: how many words; of each the frequency, how many parts of speech, and number
   * and frequency of each of these; then the trie.
   */
  private WordList(int[] file) {
    Nature[] natures = Nature.values();
    int size = file[0];
    frequencies = new int[size];
    partsOfSpeech = new String[size];
    ambiguous = new boolean[size];
    int at = 1;
    for (int word = 0; word < size; word++) {
      at = read(file, at, word, natures);
    }
    trie = new DoubleArray(file, at);
  }

  /** Reads a word, answers where the next begins; a method of its own, to be compiled early. */
  private int read(int[] file, int at, int word, Nature[] natures) {
    int count = file[at + 1];
    frequencies[word] = file[at];
    partsOfSpeech[word] = natures[file[at + 2]].toString();
    ambiguous[word] = count > 1;
    return at + 2 + 2 * count;
  }

  static WordList core() {
    return new WordList(integers("CoreNatureDictionary.mini.txt.bin"));
  }

  /** Names and terms beside the core dictionary, which join words that were found. */
  static WordList terms() {
    return new WordList(integers("custom/CustomDictionary.txt.bin"));
  }

  private static int[] integers(String name) {
    ByteBuffer bytes = bytes(name);
    int[] integers = new int[bytes.remaining() / Integer.BYTES];
    bytes.asIntBuffer().get(integers);
    return integers;
  }

  /** A dictionary file of HanLP. */
  static ByteBuffer bytes(String name) {
    return ByteBuffer.wrap(new DataFile(HanLP.class, FOLDER + name).bytes());
  }

  DoubleArray trie() {
    return trie;
  }

  int size() {
    return frequencies.length;
  }

  int frequency(int word) {
    return frequencies[word];
  }

  /** The most frequent part of speech. */
  String pos(int word) {
    return partsOfSpeech[word];
  }

  /** Whether the word has more than one part of speech. */
  boolean isAmbiguous(int word) {
    return ambiguous[word];
  }
}
