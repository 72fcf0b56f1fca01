package io.jianbao.search;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the words and forms that the index stores short: {@code java
 * io.jianbao.search.StoredFormsTrainer RUN} with the test classpath writes {@code stored-words.tsv}
 * and {@code stored-forms.tsv} of {@code src/main/resources/io/jianbao/search}. What is frequent in
 * other news is stored short too; what is not takes a little more room. A change of these files is
 * a change of the index format ({@code Schema.FORMAT}).
 */
final class StoredFormsTrainer {
  private static final Path RESOURCES = Path.of("src/main/resources/io/jianbao/search");
  private static final int MOST_WORDS = 24_224;
  private static final int NAMES = 24;
  private static final int LONGEST_STRING = 12;

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> forms = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final Map<String, Integer> strings = new HashMap<>();

  private final NoteWriter.Forms counting =
      new NoteWriter.Forms() {
        @Override
        public int number(CharSequence sequence) {
          String form = sequence.toString();
          forms.merge(form, 1, Integer::sum);
          for (String field : form.split(" ", -1)) {
            names.merge(NoteForms.Field.of(field).name(), 1, Integer::sum);
          }
          return 1;
        }

        @Override
        public int string(String value) {
          if (value.length() <= LONGEST_STRING) {
            strings.merge(value, 1, Integer::sum);
          }
          return -1;
        }
      };

  private StoredFormsTrainer() {}

  public static void main(String[] args) throws IOException {
    StoredFormsTrainer trainer = new StoredFormsTrainer();
    Path run = Path.of(args[0]);
    Lines.read(run.resolve("articles.jsonl"), line -> trainer.article(line.json()));
    for (String file : List.of("duplicates.jsonl", "findings.jsonl")) {
      Lines.read(run.resolve(file), line -> NoteWriter.object(line.json(), trainer.counting));
    }
    trainer.write();
  }

  private void article(LineValue article) {
    for (LineValue node : article.get("paragraphs")) {
      Printed text = new Printed(node.get("text").string(""));
      words(text, node.get("tokens").tokens());
      NoteWriter.paragraph(node, text, counting);
    }
    for (LineValue headline : ArticleBlock.headlines(article)) {
      words(new Printed(headline.get("text").string("")), headline.get("tokens").tokens());
    }
    NoteWriter.object(article.without("paragraphs"), counting);
  }

  private void words(Printed text, Tokens tokens) {
    for (int i = 0; tokens != null && i < tokens.size(); i++) {
      String word = text.stretch(tokens.start(i), tokens.end(i));
      if (word != null && word.indexOf('\n') < 0 && word.indexOf('\r') < 0) {
        words.merge(word + "\t" + tokens.partOfSpeech(i), 1, Integer::sum);
      }
    }
  }

  private void write() throws IOException {
    try (PrintWriter out = open("stored-words.tsv")) {
      out.println("# Words with their parts of speech, the most frequent first.");
      out.println("# Counted by StoredFormsTrainer over news; a change is one of Schema.FORMAT.");
      first(words, MOST_WORDS, 1).forEach(out::println);
    }
    try (PrintWriter out = open("stored-forms.tsv")) {
      out.println(
          "# Forms of objects and strings in them, see NoteForms; the most frequent first.");
      out.println("# Counted by StoredFormsTrainer over news; a change is one of Schema.FORMAT.");
      first(forms, NoteForms.MOST_FORMS, 1).forEach(form -> out.println("form\t" + form));
      List<String> common = first(names, NAMES, 1);
      common.forEach(name -> out.println("string\t" + name));
      strings.keySet().removeAll(common);
      first(strings, NoteForms.MOST_STRINGS - common.size(), 2)
          .forEach(value -> out.println("string\t" + value));
    }
  }

  private static PrintWriter open(String file) throws IOException {
    return new PrintWriter(
        Files.newBufferedWriter(RESOURCES.resolve(file), StandardCharsets.UTF_8));
  }

  /**
   * @param least how long a value is that is worth it
   */
  private static List<String> first(Map<String, Integer> counts, int most, int least) {
    Comparator<Map.Entry<String, Integer>> byCount = Map.Entry.comparingByValue();
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().length() >= least)
        .sorted(byCount.reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
