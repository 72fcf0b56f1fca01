package io.jianbao.bench;

import io.jianbao.source.PageReader;
import io.jianbao.source.UnreadablePageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The pages that all benchmarks read: those of a folder, the sample corpus by default. */
@State(Scope.Benchmark)
public class News {
  /** A folder of text files; {@code -p pages=DIR} names another. */
  @Param("corpus")
  public String pages;

  private List<byte[]> files;
  private List<String> texts;
  private List<String> paragraphs;

  /** The bytes of each page. */
  public List<byte[]> files() throws IOException {
    if (files == null) {
      files = new ArrayList<>();
      try (Stream<Path> found = Files.walk(Path.of(pages))) {
        for (Path file : found.filter(it -> it.toString().endsWith(".txt")).sorted().toList()) {
          files.add(Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  /** The text of each page. */
  public List<String> texts() throws IOException {
    if (texts == null) {
      texts = new ArrayList<>();
      PageReader reader = PageReader.automatic();
      for (byte[] file : files()) {
        try {
          texts.add(reader.read("page", file).text());
        } catch (UnreadablePageException e) {
          // a page that is no text is none of the benchmark's
        }
      }
    }
    return texts;
  }

  /** The lines of all pages that are not blank. */
  public List<String> paragraphs() throws IOException {
    if (paragraphs == null) {
      paragraphs = texts().stream().flatMap(String::lines).filter(it -> !it.isBlank()).toList();
    }
    return paragraphs;
  }

  /** Characters of all pages: scores are in passes over them a second. */
  public long characters() throws IOException {
    return texts().stream().mapToLong(String::length).sum();
  }
}
