package io.jianbao.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts as they are stored: a frequent word of the segmenter with its part of speech is its rank,
 * in four bits that say how many bits follow; other words are their characters. Twice as frequent
 * is one bit less, as it should be. That is a quarter of the text in UTF-8, and the words come for
 * nothing. A text whose words do not cover it is stored as its characters.
 */
final class PackedWords {
  private static final int MOST = (1 << 15) - 1;
  private static final int LENGTH_BITS = 4;

  /** Stands for the length of a rank where a word is spelled. */
  private static final int SPELLED = 15;

  private static final Lexicon LEXICON = Lexicon.read();

  private PackedWords() {}

  /** A text and its words, which are null if they are not stored with it. */
  record Text(String text, Tokens tokens) {}

  /** Whether the words are stored with the text. */
  static boolean isPackable(Printed text, Tokens tokens) {
    return tokens != null && tokens.size() > 0 && tokens.cover(text.length());
  }

  /** Writes a text with its words; without them if they do not cover it. */
  static void writeText(Printed text, Tokens tokens, PackedOutput out) {
    if (isPackable(text, tokens)) {
      write(text, tokens, out);
    } else {
      out.writeNumber(0);
      out.writeString(text.text());
    }
  }

  /** Writes a packable text with its words. */
  static void write(Printed text, Tokens tokens, PackedOutput out) {
    out.writeNumber(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      int from = text.unit(tokens.start(i));
      int to = text.unit(tokens.end(i));
      int part = LEXICON.part(tokens.partOfSpeech(i));
      int rank = part < 0 ? 0 : LEXICON.word(text.text(), from, to, part) + 1;
      if (rank == 0) {
        spell(text.text().substring(from, to), part, tokens.partOfSpeech(i), out);
      } else {
        int length = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(rank);
        out.writeBits(length, LENGTH_BITS);
        out.writeBits(rank - (1 << length), length);
      }
    }
    out.align();
  }

  private static void spell(String word, int part, String partOfSpeech, PackedOutput out) {
    out.writeBits(SPELLED, LENGTH_BITS);
    out.writeByte(part + 1);
    if (part < 0) {
      out.writeString(partOfSpeech);
    }
    out.writeString(word);
  }

  /** Reads a text without its words. */
  static String readText(PackedInput in) {
    return read(in, null);
  }

  static Text read(PackedInput in) {
    Tokens tokens = new Tokens();
    String text = read(in, tokens);
    return new Text(text, tokens.size() == 0 ? null : tokens);
  }

  /**
   * Reads a text.
   *
   * @param tokens its words are added here, unless it is null
   */
  private static String read(PackedInput in, Tokens tokens) {
    int size = in.readNumber();
    if (size == 0) {
      return in.readString();
    }
    StringBuilder text = new StringBuilder(size * 2);
    int at = 0;
    for (int i = 0; i < size; i++) {
      int length = in.readBits(LENGTH_BITS);
      String part;
      String word;
      if (length == SPELLED) {
        int number = in.readByte();
        part = number == 0 ? in.readString() : LEXICON.parts.get(number - 1);
        word = in.readString();
      } else {
        int index = (1 << length) + in.readBits(length) - 1;
        word = LEXICON.words[index];
        part = LEXICON.parts.get(LEXICON.partOf[index]);
      }
      text.append(word);
      if (tokens != null) {
        int end = at + word.codePointCount(0, word.length());
        tokens.add(at, end, part);
        at = end;
      }
    }
    in.align();
    return text.toString();
  }

  /** The frequent words with their parts of speech, the most frequent first. */
  private static final class Lexicon {
    private static final int SLOTS = 1 << 16;

    /** A word of so many characters is its key. */
    private static final int EXACT = 3;

    private final String[] words = new String[MOST];
    private final byte[] partOf = new byte[MOST];
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Integer> partNumbers = new HashMap<>();

    /** A word's number plus one by its {@link #key}; open addressing. */
    private final int[] slots = new int[SLOTS];

    private final long[] keys = new long[SLOTS];

    static Lexicon read() {
      Lexicon lexicon = new Lexicon();
      try (BufferedReader in =
          new BufferedReader(
              new InputStreamReader(
                  PackedWords.class.getResourceAsStream("stored-words.tsv"),
                  StandardCharsets.UTF_8))) {
        int size = 0;
        for (String line = in.readLine(); line != null && size < MOST; line = in.readLine()) {
          if (!line.startsWith("#")) {
            int tab = line.lastIndexOf('\t');
            lexicon.add(size++, line.substring(0, tab), line.substring(tab + 1));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return lexicon;
    }

    private void add(int index, String word, String partOfSpeech) {
      words[index] = word;
      Integer known = partNumbers.putIfAbsent(partOfSpeech, parts.size());
      if (known == null) {
        parts.add(partOfSpeech);
      }
      int part = part(partOfSpeech);
      partOf[index] = (byte) part;
      long key = key(word, 0, word.length(), part);
      int slot = slot(key);
      while (slots[slot] != 0) {
        slot = slot + 1 & SLOTS - 1;
      }
      slots[slot] = index + 1;
      keys[slot] = key;
    }

    /** The number of a part of speech, -1 if it is not known. */
    int part(String partOfSpeech) {
      return partNumbers.getOrDefault(partOfSpeech, -1);
    }

    /** The number of the word {@code [from, to)}, -1 if it is not frequent. */
    int word(String text, int from, int to, int part) {
      long key = key(text, from, to, part);
      for (int slot = slot(key); slots[slot] != 0; slot = slot + 1 & SLOTS - 1) {
        int index = slots[slot] - 1;
        if (keys[slot] == key && (to - from <= EXACT || isWord(index, part, text, from, to))) {
          return index;
        }
      }
      return -1;
    }

    private boolean isWord(int index, int part, String text, int from, int to) {
      String word = words[index];
      return partOf[index] == part && word.length() == to - from && text.startsWith(word, from);
    }

    /** The characters and the part of speech of a short word, a hash of them of a longer one. */
    private static long key(String text, int from, int to, int part) {
      long key = part + 1L;
      if (to - from <= EXACT) {
        for (int i = from; i < to; i++) {
          key = key << 16 | text.charAt(i);
        }
        return key;
      }
      for (int i = from; i < to; i++) {
        key = key * 31 + text.charAt(i);
      }
      return key | Long.MIN_VALUE;
    }

    private static int slot(long key) {
      return (int) (key * 0x9E3779B97F4A7C15L >>> 48);
    }
  }
}
