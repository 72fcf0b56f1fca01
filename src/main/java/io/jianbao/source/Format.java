package io.jianbao.source;

import java.util.Locale;
import java.util.Map;

/** The kinds of files that hold pages. */
enum Format {
  TEXT,
  HTML,
  PDF,
  JSONL,
  CSV,
  ZIP,
  TAR,
  GZIP;

  private static final Map<String, Format> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("txt", TEXT),
          Map.entry("text", TEXT),
          Map.entry("html", HTML),
          Map.entry("htm", HTML),
          Map.entry("xhtml", HTML),
          Map.entry("shtml", HTML),
          Map.entry("pdf", PDF),
          Map.entry("jsonl", JSONL),
          Map.entry("ndjson", JSONL),
          Map.entry("csv", CSV),
          Map.entry("tsv", CSV),
          Map.entry("zip", ZIP),
          Map.entry("tar", TAR),
          Map.entry("gz", GZIP),
          Map.entry("tgz", GZIP));

  /**
   * The format that a file's name tells: without an extension it is text; null where files of that
   * extension hold no pages. What is compressed counts as what it is inside.
   */
  static Format ofName(String name) {
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return TEXT;
    }
    Format format = BY_EXTENSION.get(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    return format == GZIP && ofName(unzipped(name)) == null ? null : format;
  }

  /** The name of what is in a compressed file: {@code a.tar} for {@code a.tgz}. */
  static String unzipped(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".tgz")) {
      return name.substring(0, name.length() - 4) + ".tar";
    }
    return lower.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
  }

  /** Whether a file of this format is one page. */
  boolean isOnePage() {
    return this == TEXT || this == HTML;
  }
}
