package io.jianbao.cli;

import io.jianbao.source.RecordFields;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which files are read, and how those of many articles are. */
final class InputOptions {
  private static final String STANDARD_INPUT = "-";
  private static final Pattern LINE = Pattern.compile("\\R");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--files-from",
      paramLabel = "FILE|-",
      description = "Read the paths too that this file lists: one a line, or NUL between them.")
  private String filesFrom;

  @Option(
      names = "--text-field",
      paramLabel = "NAME",
      description = "In JSONL and CSV: the field with the article (text, content, body, 正文).")
  private String text;

  @Option(
      names = "--title-field",
      paramLabel = "NAME",
      description = "The field with its headline (title, headline, 标题).")
  private String title;

  @Option(
      names = "--date-field",
      paramLabel = "NAME",
      description = "The field with its day of issue (date, 日期).")
  private String date;

  @Option(
      names = "--id-field",
      paramLabel = "NAME",
      description = "The field with its name (id); without one the line's number is taken.")
  private String id;

  RecordFields fields() {
    return RecordFields.of(title, text, date, id);
  }

  /** The given paths and those of {@code --files-from}. */
  List<String> paths(List<String> given, InputStream standardInput) {
    List<String> all = new ArrayList<>(given == null ? List.of() : given);
    if (filesFrom != null) {
      if (filesFrom.equals(STANDARD_INPUT) && all.contains(STANDARD_INPUT)) {
        throw wrong("standard input cannot be both a page and the list of --files-from");
      }
      all.addAll(listed(standardInput));
    } else if (all.isEmpty()) {
      throw wrong("name what to read: PATH... or --files-from FILE");
    }
    return all;
  }

  private List<String> listed(InputStream standardInput) {
    try {
      byte[] bytes =
          filesFrom.equals(STANDARD_INPUT)
              ? standardInput.readAllBytes()
              : Files.readAllBytes(Path.of(filesFrom));
      return split(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw wrong("--files-from: the list " + filesFrom + " cannot be read: " + e.getMessage());
    }
  }

  private static List<String> split(String list) {
    String text = list.startsWith("\uFEFF") ? list.substring(1) : list;
    Pattern between = text.indexOf('\0') >= 0 ? Pattern.compile("\0") : LINE;
    return between.splitAsStream(text).filter(path -> !path.isBlank()).toList();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
