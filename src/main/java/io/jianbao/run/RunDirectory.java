package io.jianbao.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that a run fills, and the names of its files. */
public record RunDirectory(Path path) {
  public static final String ARTICLES = "articles.jsonl";
  public static final String DUPLICATES = "duplicates.jsonl";
  public static final String FINDINGS = "findings.jsonl";
  public static final String ERRORS = "errors.jsonl";
  public static final String SUMMARY = "summary.json";

  private static final int BUFFER = 1 << 16;

  /** Makes the folder where it is missing. */
  static RunDirectory create(Path path) throws IOException {
    Files.createDirectories(path);
    // a summary stands for a finished run: an old one must not vouch for the new files
    Files.deleteIfExists(path.resolve(SUMMARY));
    return new RunDirectory(path);
  }

  OutputStream open(String name) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(path.resolve(name)), BUFFER);
  }
}
