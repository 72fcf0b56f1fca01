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
import org.apache.lucene.util.BytesRef;

/**
 * Texts as they are stored: each word of the segmenter with its part of speech is one byte or two
 * if it is frequent, else its characters. That is a third of the text in UTF-8, and the words come
 * for nothing. A text whose words do not cover it is stored as its characters.
 */
final class PackedWords {
  private static final int SHORT = 160;
  private static final int LEADS = 94;
  private static final int MOST = SHORT + LEADS * 256;
  private static final int SPELLED = 254;
  private static final int SPELLED_WITH_PART = 255;
  private static final Lexicon LEXICON = Lexicon.read();

  private PackedWords() {}

  /** A text and its words, which are null if they are not stored with it. */
  record Text(String text, Tokens tokens) {}

  /** Whether the words are stored with the text. */
  static boolean isPackable(Printed text, Tokens tokens) {
    return tokens != null && tokens.size() > 0 && tokens.cover(text.length());
  }

  /** Writes a text with its words; without them if they do not cover it. */
  static void write(Printed text, Tokens tokens, PackedOutput out) {
    if (!isPackable(text, tokens)) {
      out.writeNumber(0);
      out.writeString(text.text());
      return;
    }
    out.writeNumber(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      int from = text.unit(tokens.start(i));
      int to = text.unit(tokens.end(i));
      int part = LEXICON.part(tokens.partOfSpeech(i));
      int word = part < 0 ? -1 : LEXICON.word(text.text(), from, to, part);
      if (word < 0) {
        spell(text.text().substring(from, to), part, tokens.partOfSpeech(i), out);
      } else if (word < SHORT) {
        out.writeByte(word);
      } else {
        out.writeByte(SHORT + (word - SHORT) / 256);
        out.writeByte((word - SHORT) % 256);
      }
    }
  }

  private static void spell(String word, int part, String partOfSpeech, PackedOutput out) {
    if (part < 0) {
      out.writeByte(SPELLED_WITH_PART);
      out.writeString(partOfSpeech);
    } else {
      out.writeByte(SPELLED);
      out.writeByte(part);
    }
    out.writeString(word);
  }

  static BytesRef pack(Printed text, Tokens tokens) {
    PackedOutput out = new PackedOutput();
    write(text, tokens, out);
    return out.bytes();
  }

  static Text unpack(BytesRef packed) {
    return read(new PackedInput(packed));
  }

  static Text read(PackedInput in) {
    int size = in.readNumber();
    if (size == 0) {
      return new Text(in.readString(), null);
    }
    StringBuilder text = new StringBuilder();
    Tokens tokens = new Tokens();
    int at = 0;
    for (int i = 0; i < size; i++) {
      int code = in.readByte();
      String part;
      String word;
      if (code >= SPELLED) {
        part = code == SPELLED ? LEXICON.parts.get(in.readByte()) : in.readString();
        word = in.readString();
      } else {
        int index = code < SHORT ? code : SHORT + (code - SHORT) * 256 + in.readByte();
        word = LEXICON.words[index];
        part = LEXICON.parts.get(LEXICON.partOf[index]);
      }
      int end = at + word.codePointCount(0, word.length());
      tokens.add(at, end, part);
      text.append(word);
      at = end;
    }
    return new Text(text.toString(), tokens);
  }

  /** The frequent words with their parts of speech, the most frequent first. */
  private static final class Lexicon {
    private static final int SLOTS = 1 << 16;

    private final String[] words = new String[MOST];
    private final byte[] partOf = new byte[MOST];
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Integer> partNumbers = new HashMap<>();

    /** A word's number plus one by its hash; open addressing. */
    private final int[] slots = new int[SLOTS];

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
      int slot = slot(word, 0, word.length(), part);
      while (slots[slot] != 0) {
        slot = slot + 1 & SLOTS - 1;
      }
      slots[slot] = index + 1;
    }

    /** The number of a part of speech, -1 if it is not known. */
    int part(String partOfSpeech) {
      return partNumbers.getOrDefault(partOfSpeech, -1);
    }

    /** The number of the word {@code [from, to)}, -1 if it is not frequent. */
    int word(String text, int from, int to, int part) {
      int slot = slot(text, from, to, part);
      while (slots[slot] != 0) {
        int index = slots[slot] - 1;
        String word = words[index];
        if (partOf[index] == part && word.length() == to - from && text.startsWith(word, from)) {
          return index;
        }
        slot = slot + 1 & SLOTS - 1;
      }
      return -1;
    }

    private static int slot(String text, int from, int to, int part) {
      int hash = part;
      for (int i = from; i < to; i++) {
        hash = hash * 31 + text.charAt(i);
      }
      hash *= 0x9E3779B9;
      return hash >>> 16;
    }
  }
}
