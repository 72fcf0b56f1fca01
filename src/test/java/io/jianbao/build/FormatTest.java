package io.jianbao.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sources are written as google-java-format writes them. */
class FormatTest {
  private static final String FIX = "mvn -q test -Dtest=FormatTest -Dformat=write";

  /** Remembers what was found well formatted, so that only changed files are looked at again. */
  private static final Path KNOWN = Path.of("target/formatted.txt");

  @Test
  void sourcesAreFormatted() throws Exception {
    boolean write = "write".equals(System.getProperty("format"));
    Set<String> known = Files.exists(KNOWN) ? new HashSet<>(Files.readAllLines(KNOWN)) : Set.of();
    List<String> wellFormatted = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    for (Path file : sources()) {
      String source = Files.readString(file);
      String formatted = known.contains(key(file, source)) ? source : format(source);
      wellFormatted.add(key(file, formatted));
      if (!formatted.equals(source)) {
        changed.add(file.toString());
        if (write) {
          Files.writeString(file, formatted);
        }
      }
    }
    if (write || changed.isEmpty()) {
      Files.write(KNOWN, wellFormatted);
    } else {
      assertThat(changed).as("not formatted; this writes them anew: %s", FIX).isEmpty();
    }
  }

  private static String key(Path file, String source) {
    return file + " " + source.length() + " " + source.hashCode();
  }

  private static String format(String source) throws Exception {
    String imports = RemoveUnusedImports.removeUnusedImports(source);
    String ordered = ImportOrderer.reorderImports(imports, JavaFormatterOptions.Style.GOOGLE);
    return new Formatter().formatSource(ordered);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
