package io.jianbao.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows of a word list among the resources of this package, without comments and empty lines. */
final class WordList {
  private WordList() {}

  static List<String> rows(String name) {
    try (InputStream in = open(name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(row -> !row.isBlank() && !row.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + name, e);
    }
  }

  static InputStream open(String name) throws IOException {
    InputStream in = WordList.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("the resource " + name + " is missing beside " + WordList.class);
    }
    return in;
  }
}
