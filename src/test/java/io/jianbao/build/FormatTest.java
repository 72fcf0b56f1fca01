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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sources are written as google-java-format writes them. */
class FormatTest {
  private static final String FIX = "mvn -q test -Dtest=FormatTest -Dformat=write";

  @Test
  void sourcesAreFormatted() throws Exception {
    boolean write = "write".equals(System.getProperty("format"));
    List<String> changed = new ArrayList<>();
    for (Path file : sources()) {
      String source = Files.readString(file);
      String formatted = format(source);
      if (!formatted.equals(source)) {
        changed.add(file.toString());
        if (write) {
          Files.writeString(file, formatted);
        }
      }
    }
    if (!write) {
      assertThat(changed).as("not formatted; this writes them anew: %s", FIX).isEmpty();
    }
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
