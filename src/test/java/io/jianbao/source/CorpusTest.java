package io.jianbao.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample pages are found and read as {@code corpus/README.md} says. */
class CorpusTest {
  @Test
  void everyPageReadsWithoutLossInItsEncoding() throws Exception {
    PageFiles.Found found = PageFiles.find(List.of("corpus"));
    List<String> others = new ArrayList<>();
    for (PageFiles.PageFile file : found.files()) {
      Page page = PageReader.automatic().read(file.source(), file.path());
      assertThat(page.problems()).isEmpty();
      assertThat(page.confidence()).as(page.source()).isGreaterThan(0.99);
      if (!page.charset().equals("UTF-8")) {
        others.add(page.source() + " " + page.charset());
      }
    }
    assertThat(found.problems()).isEmpty();
    assertThat(found.files()).hasSizeGreaterThanOrEqualTo(16);
    assertThat(others)
        .containsExactly(
            "2009-11-12-A05.txt GB18030",
            "2014-06-18-A09.txt Big5",
            "2015-09-03-A12.txt Big5-HKSCS");
  }
}
