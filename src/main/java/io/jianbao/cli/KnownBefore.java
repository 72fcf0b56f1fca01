package io.jianbao.cli;

import io.jianbao.analysis.TextOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that tell what is known beforehand about the texts. */
final class KnownBefore {
  @Option(
      names = "--paper-place",
      paramLabel = "PLACE",
      description = {
        "Where the newspaper appears: 内蒙古. It settles 我区, 全市, 首府, and of places with one name",
        "the nearer."
      })
  private String paperPlace;

  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      description = {
        "More words, in UTF-8: a word a line, or a word, TAB and its part of speech; what 'jianbao",
        "words' proposes can be given as it is."
      })
  private Path lexicon;

  TextOptions options() throws IOException {
    return new TextOptions(lexicon == null ? List.of() : words(lexicon), paperPlace);
  }

  private static List<String> words(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .map(line -> line.startsWith("\uFEFF") ? line.substring(1) : line)
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }
}
