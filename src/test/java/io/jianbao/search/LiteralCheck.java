package io.jianbao.search;

import io.jianbao.text.Simplified;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.FSDirectory;

/** Whatever is printed is found: random substrings of texts, held against a plain scan of them. */
final class LiteralCheck implements AutoCloseable {
  /** What is typed and not printed: with these a substring must be quoted. */
  private static final String OPERATORS = "[\"＂\\\\＼()]|(?<![^\\s\u3000])[-－]+";

  private static final Duration PATIENCE = Duration.ofHours(1);

  private final ArticleSearcher searcher;
  private final Inquiry inquiry;
  private final String[] idOf;
  private final List<String> ids = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<String> folded = new ArrayList<>();
  private final Map<Integer, List<Integer>> traditional = new HashMap<>();
  private final Random random;

  /**
   * @param index the folder of an index
   * @param texts the texts of all its paragraphs by id
   */
  LiteralCheck(Path index, Map<String, String> texts, long seed) throws IOException {
    this.searcher = ArticleSearcher.open(index, PATIENCE);
    DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index));
    this.inquiry = new Inquiry(new Snapshot(reader), Deadline.in(PATIENCE));
    this.idOf = ids(inquiry);
    this.random = new Random(seed);
    texts.forEach((id, text) -> {
      ids.add(id);
      this.texts.add(text);
      folded.add(Folded.of(text).toString());
    });
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      int simplified = Simplified.fold((char) c);
      if (simplified != c) {
        traditional.computeIfAbsent(simplified, key -> new ArrayList<>()).add(c);
      }
    }
  }

  /** Asks for a substring in quotation marks; returns what is wrong, or null. */
  String quoted() throws Exception {
    String part = substring();
    return differenceOf('"' + escaped(part) + '"', part, true);
  }

  /** The same in other widths, with other spaces, in the other script. */
  String changed() throws Exception {
    String part = substring();
    return differenceOf('"' + escaped(changed(part)) + '"', part, true);
  }

  /** The same without quotation marks, and without what would be an operator then. */
  String unquoted() throws Exception {
    String part = substring().replaceAll(OPERATORS, "");
    return Folded.of(part).isEmpty() ? null : differenceOf(part, part, false);
  }

  /** A stretch of 1 to 20 characters of which at least one is no blank. */
  private String substring() {
    while (true) {
      int[] characters = texts.get(random.nextInt(texts.size())).codePoints().toArray();
      if (characters.length > 0) {
        int length = 1 + random.nextInt(Math.min(20, characters.length));
        int start = random.nextInt(characters.length - length + 1);
        String part = new String(characters, start, length);
        if (!Folded.of(part).isEmpty()) {
          return part;
        }
      }
    }
  }

  private static String escaped(String part) {
    return part.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private String changed(String part) {
    StringBuilder changed = new StringBuilder();
    part.codePoints()
        .forEach(c -> {
          changed.appendCodePoint(otherWidth(otherScript(c)));
          if (random.nextInt(4) == 0) {
            changed.append(" \u3000\t\u00A0".charAt(random.nextInt(4)));
          }
        });
    return changed.toString();
  }

  private int otherScript(int c) {
    List<Integer> forms = traditional.get(c);
    return forms == null ? c : forms.get(random.nextInt(forms.size()));
  }

  private static int otherWidth(int c) {
    boolean quotes = c == '"' || c == '\\' || c == '"' + 0xFEE0 || c == '\\' + 0xFEE0;
    if (!quotes && c > ' ' && c < 0x7F) {
      return c + 0xFEE0;
    }
    return !quotes && c > 0xFF00 && c < 0xFF5F ? c - 0xFEE0 : c;
  }

  private String differenceOf(String query, String part, boolean exactly) throws Exception {
    Set<String> expected = scan(part);
    Set<String> found = found(query);
    boolean right = exactly ? found.equals(expected) : found.containsAll(expected);
    if (right) {
      return null;
    }
    Set<String> missing = new TreeSet<>(expected);
    missing.removeAll(found);
    found.removeAll(expected);
    return query + ": missing " + missing + ", too many " + found;
  }

  private Set<String> scan(String part) {
    String needle = Folded.of(part).toString();
    Set<String> found = new TreeSet<>();
    for (int i = 0; i < texts.size(); i++) {
      if (folded.get(i).contains(needle) || texts.get(i).contains(part)) {
        found.add(ids.get(i));
      }
    }
    return found;
  }

  /** The ids of all that answers, read from the numbers of their documents. */
  private Set<String> found(String query) throws Exception {
    Set<String> found = new TreeSet<>();
    Scope scope = Scope.of(query, Unit.PARAGRAPH);
    Query compiled = inquiry.query(scope, QueryParser.parse(query));
    for (ScoreDoc doc : inquiry.sorted(compiled, null, idOf.length, Sort.INDEXORDER)) {
      found.add(idOf[doc.doc]);
    }
    long total = searcher.search(SearchRequest.of(query, Unit.PARAGRAPH, 1)).total().value();
    if (total != found.size()) {
      throw new IllegalStateException(query + ": " + total + " counted, " + found.size());
    }
    return found;
  }

  private static String[] ids(Inquiry inquiry) throws IOException {
    String[] ids = new String[inquiry.snapshot().reader().maxDoc()];
    Query paragraphs = QueryCompiler.kind(Schema.KIND_PARAGRAPH);
    for (ScoreDoc doc : inquiry.sorted(paragraphs, null, ids.length, Sort.INDEXORDER)) {
      ids[doc.doc] = inquiry.texts().id(doc.doc, Unit.PARAGRAPH);
    }
    return ids;
  }

  @Override
  public void close() throws IOException {
    searcher.close();
    inquiry.snapshot().reader().close();
  }
}
