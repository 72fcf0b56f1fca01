package io.jianbao.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.duplicate.ParagraphText;
import io.jianbao.text.Span;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphSpoolTest {

  /** With a heap of 1 KB all goes to the file, with 400 KB all that comes late; with 1 GB none. */
  @ParameterizedTest
  @CsvSource({"1024, 4194304", "400000, 4194304", "1073741824, 536000000"})
  void givesBackWhatWasAdded(long heap, long leastWorkspace) throws IOException {
    List<ParagraphText> added = new ArrayList<>();
    try (SegmentFolder folder = new SegmentFolder();
        ParagraphSpool spool = new ParagraphSpool(heap, folder)) {
      for (int i = 0; i < 2_000; i++) {
        String doc = i % 3 == 0 ? null : "d" + i;
        String page = i % 5 == 0 ? null : "page" + i;
        List<Span> speakers = i % 2 == 0 ? List.of() : List.of(new Span(1, 3));
        LocalDate day = i % 7 == 0 ? null : LocalDate.of(1947, 1, 1).plusDays(40L * i);
        String text = "第" + i + "段，天晴，𠮷日。".repeat(i % 40);
        added.add(new ParagraphText("p" + i, page, doc, day, false, text, speakers));
        spool.add(added.getLast());
      }
      assertThat(spool).isEqualTo(added);
      assertThat(spool.get(1_234)).isEqualTo(added.get(1_234));
      assertThat(spool.workspace().bytes()).isGreaterThanOrEqualTo(leastWorkspace);
    }
  }
}
