package io.jianbao.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The work grows with the length of the text, whatever the text. Counted in characters read, not in
 * time: four times the text may not take more than about four times the reads.
 */
class LinearScanTest {
  private static final Tables TABLES = new Tables();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1", "9,", "一", "百", "万", "零", "万亿", "(", "1-", "1/", "12:", "二〇", "每", "第", "近", "上", "年",
        "2月", "3至", "一百", "三点", "十几", "数百", "负", "约", "前3个", "A1", "+1", "http", "2022-", " ", "1 ",
        "周一至", "每百", "今天到", "百分之", "12×", "一、", "第一、", "分别1、2、", "，增长8%", "1亿元，", "张[1]3个",
        "20×30厘米", "3名从外地来的"
      })
  void readsGrowWithTheText(String unit) {
    long once = reads(unit.repeat(4000 / unit.length()));
    long four = reads(unit.repeat(16000 / unit.length()));
    assertThat(four).as("%s: %d reads, then %d", unit, once, four).isLessThan(5 * once + 10_000);
  }

  private static long reads(String text) {
    CountingText counting = new CountingText(text);
    List<Candidate> found = new Scan(counting, TABLES).all();
    ContextFinder context = new ContextFinder(counting, TABLES, found);
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i) instanceof Candidate.Counted) {
        context.figure(i);
      }
    }
    return counting.reads;
  }

  /** A text that counts how often it is read. */
  private static final class CountingText extends FoldedText {
    private long reads;

    CountingText(String text) {
      super(text, TABLES.folding().fold(text).folded(0, text.length()).toCharArray());
    }

    @Override
    char at(int i) {
      reads++;
      return super.at(i);
    }

    @Override
    boolean startsWith(String word, int at) {
      reads++;
      return super.startsWith(word, at);
    }
  }
}
