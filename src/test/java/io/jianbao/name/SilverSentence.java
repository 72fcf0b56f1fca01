package io.jianbao.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A sentence to learn from: its characters as the tagger sees them and, for each, the labels that
 * it may have as a bit mask. The masks may be narrowed and widened.
 */
record SilverSentence(char[] chars, byte[] masks) {
  static final int MAX_LENGTH = 1000;

  /** The sentences of a gzipped file until {@code limit} characters are read. */
  static List<SilverSentence> read(Path file, int limit) throws IOException {
    List<SilverSentence> sentences = new ArrayList<>();
    long chars = 0;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                StandardCharsets.UTF_8))) {
      for (String line; chars < limit && (line = reader.readLine()) != null; ) {
        SilverSentence sentence = parse(line);
        if (sentence.chars.length > 0 && sentence.chars.length <= MAX_LENGTH) {
          sentences.add(sentence);
          chars += sentence.chars.length;
        }
      }
    }
    return sentences;
  }

  private static SilverSentence parse(String line) {
    int tab = line.indexOf('\t');
    char[] chars = line.substring(0, tab).toCharArray();
    byte[] masks = new byte[chars.length];
    int second = tab + 1 + chars.length;
    boolean masked = second + chars.length < line.length();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = TaggerFeatures.normalize(chars[i]);
      masks[i] =
          (byte)
              (masked ? line.charAt(second + 1 + i) - 0x100 : 1 << line.charAt(tab + 1 + i) - '0');
    }
    return new SilverSentence(chars, masks);
  }
}
