package io.jianbao.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Words and names of the index that begin as what was typed, the most frequent first. */
final class Suggester {
  private static final List<KeywordField> NAMES =
      List.of(
          KeywordField.PERSON,
          KeywordField.PLACE,
          KeywordField.ORGANIZATION,
          KeywordField.DOCUMENT,
          KeywordField.EVENT);
  private static final Comparator<Suggestion> ORDER =
      Comparator.comparingLong(Suggestion::count)
          .reversed()
          .thenComparing(Suggestion::text)
          .thenComparing(Suggestion::type);

  private final Snapshot snapshot;
  private final Deadline deadline;

  Suggester(Snapshot snapshot, Deadline deadline) {
    this.snapshot = snapshot;
    this.deadline = deadline;
  }

  List<Suggestion> suggest(String prefix, int limit) throws IOException {
    List<Suggestion> found = new ArrayList<>();
    for (KeywordField field : NAMES) {
      collect(field.word(), field.word(), prefix.strip(), found);
    }
    List<Suggestion> words = new ArrayList<>();
    collect(Schema.WORDS, "word", Folded.of(prefix).toString(), words);
    Set<String> named = new TreeSet<>();
    found.forEach(suggestion -> named.add(suggestion.text()));
    words.stream().filter(word -> !named.contains(word.text())).forEach(found::add);
    return found.stream().sorted(ORDER).limit(limit).toList();
  }

  private void collect(String field, String type, String prefix, List<Suggestion> found)
      throws IOException {
    Terms terms = MultiTerms.getTerms(snapshot.reader(), field);
    if (terms == null || prefix.isEmpty()) {
      return;
    }
    BytesRef start = new BytesRef(prefix);
    TermsEnum all = terms.iterator();
    if (all.seekCeil(start) == TermsEnum.SeekStatus.END) {
      return;
    }
    for (BytesRef term = all.term(); term != null && startsWith(term, start); term = all.next()) {
      String text = term.utf8ToString();
      if (!text.contains(PlacePaths.SEPARATOR)) {
        found.add(new Suggestion(text, type, all.docFreq()));
      }
      deadline.check();
    }
  }

  private static boolean startsWith(BytesRef term, BytesRef prefix) {
    return term.length >= prefix.length
        && Arrays.equals(
            term.bytes,
            term.offset,
            term.offset + prefix.length,
            prefix.bytes,
            prefix.offset,
            prefix.offset + prefix.length);
  }
}
