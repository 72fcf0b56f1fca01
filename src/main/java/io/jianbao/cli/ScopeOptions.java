package io.jianbao.cli;

import io.jianbao.search.KeywordField;
import io.jianbao.search.Scope;
import io.jianbao.search.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The arguments that say which articles or paragraphs are meant. */
final class ScopeOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..1",
      defaultValue = "",
      description = "What to look for; nothing: everything.")
  private String query;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      defaultValue = "article",
      description = "What is counted and listed: ${COMPLETION-CANDIDATES}.")
  private Unit unit;

  @Option(
      names = "--filter",
      paramLabel = "FIELD:VALUE",
      description = "A value that must hold: person:…, place:…, date:…; several times: all must.")
  private List<String> filters = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "FIELD:VALUE",
      description = "A value that may not hold.")
  private List<String> excludes = new ArrayList<>();

  @Option(names = "--from", paramLabel = "DAY", description = "The first day of issue.")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "The last day of issue.")
  private LocalDate to;

  Scope scope() {
    return new Scope(query, unit, parsed(filters), parsed(excludes), from, to);
  }

  private List<Scope.Filter> parsed(List<String> texts) {
    List<Scope.Filter> parsed = new ArrayList<>();
    for (String text : texts) {
      int colon = Math.max(0, text.indexOf(':'));
      KeywordField field = field(text.substring(0, colon));
      parsed.add(new Scope.Filter(field, text.substring(colon + 1)));
    }
    return parsed;
  }

  KeywordField field(String word) {
    return KeywordField.of(word)
        .orElseThrow(() ->
            new ParameterException(
                command.commandLine(),
                "there is no field '"
                    + word
                    + "'; fields are "
                    + String.join(", ", KeywordField.words())));
  }
}
