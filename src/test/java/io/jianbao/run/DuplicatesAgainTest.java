package io.jianbao.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.analysis.TextOptions;
import io.jianbao.build.Child;
import io.jianbao.source.Problem;
import io.jianbao.source.RecordFields;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pairs of a run that was done before, of other pages or not to its end, are those of one run over
 * all. More kills: {@code -Dkills=50}.
 */
class DuplicatesAgainTest {
  private static final int KILLS = Integer.getInteger("kills", 1);
  private static final int PAGES = 24;
  private static final int OF_EACH = 6;
  private static final List<String> WHO =
      List.of("镇长何青山", "村支书田小满", "护林员石大川", "教师林秋水", "站长孟长河", "会计白玉兰", "渔民江海生");
  private static final List<String> DOES =
      List.of("昨天一早走上堤坝查看水情", "把新修的水渠又量了一遍", "在场院里教大家晒秋粮", "给山后的果园送去树苗", "领着孩子们认识了十种候鸟");
  private static final List<String> SAYS =
      List.of("今年的雨水比往年来得早", "修好的路让苹果当天就能进城", "湖里的鱼又回到了老河口", "夜校的灯会一直亮到开春", "山上的每棵树都有人记着");

  @TempDir Path scratch;
  private Path pages;

  @BeforeEach
  void writePages() throws IOException {
    pages = Files.createDirectory(scratch.resolve("pages"));
    for (int page = 0; page < PAGES; page++) {
      write(page);
    }
  }

  /** Paragraphs of a few words: some are said again on other pages, by others, cut off, counted. */
  private Path write(int page) throws IOException {
    Random random = new Random(page);
    StringBuilder text = new StringBuilder("第" + page + "号村里的事\n\n");
    for (int i = 0; i < OF_EACH; i++) {
      String who = WHO.get(random.nextInt(WHO.size()));
      String said =
          DOES.get(random.nextInt(DOES.size()))
              + "，"
              + SAYS.get(random.nextInt(SAYS.size()))
              + "，一共"
              + random.nextInt(20, 24)
              + "户人家都来了。";
      String paragraph = who + "说，" + said + who + DOES.get(random.nextInt(DOES.size())) + "。";
      int end = random.nextInt(3) == 0 ? paragraph.length() / 2 : paragraph.length();
      text.append(paragraph, 0, end).append("\n\n");
    }
    return Files.writeString(pages.resolve("p" + page + ".txt"), text);
  }

  private static final class Silent implements RunListener {
    @Override
    public void found(int files) {}

    @Override
    public void done(String source, int articles, boolean last) {}

    @Override
    public void problem(Problem problem) {}
  }

  private static void analyze(Path pages, Path run, RunListener listener) throws IOException {
    RunOptions options =
        new RunOptions(
            List.of(pages.toString()),
            run,
            new IssueDay(null, false),
            RecordFields.USUAL,
            "auto",
            TextOptions.NONE,
            1,
            false);
    AnalyzeRun.run(options, InputStream.nullInputStream(), listener);
  }

  /** The pairs after a run into a folder, which may hold an earlier one. */
  private List<String> pairs(String run) throws IOException {
    analyze(pages, scratch.resolve(run), new Silent());
    return Files.readAllLines(scratch.resolve(run).resolve(RunDirectory.DUPLICATES));
  }

  @Test
  void aPageMoreOrLessGivesThePairsOfOneRun() throws IOException {
    List<String> before = pairs("run");
    assertThat(before).hasSizeGreaterThan(PAGES);
    Path added = write(PAGES + 1);
    List<String> more = pairs("run");
    assertThat(more).isNotEqualTo(before).isEqualTo(pairs("more"));
    Files.delete(added);
    assertThat(pairs("run")).isEqualTo(before);
    Files.delete(pages.resolve("p0.txt"));
    assertThat(pairs("run")).isNotEqualTo(before).isEqualTo(pairs("less"));
  }

  /** Says when the last page is done, that is when the comparison begins. */
  static final class Analyzer {
    private Analyzer() {}

    public static void main(String[] args) throws IOException {
      RunListener listener =
          new RunListener() {
            private int left;

            @Override
            public void found(int files) {
              left = files;
            }

            @Override
            public void done(String source, int articles, boolean last) {
              if (--left == 0) {
                System.out.println("compares");
              }
            }

            @Override
            public void problem(Problem problem) {}
          };
      analyze(Path.of(args[0]), Path.of(args[1]), listener);
    }
  }

  @Test
  void killedInTheComparisonItGivesThePairsOfOneRun() throws Exception {
    Path killed = scratch.resolve("killed");
    long longest;
    try (Child whole =
        new Child(Analyzer.class, pages.toString(), scratch.resolve("whole").toString())) {
      assertThat(whole.firstLine()).isEqualTo("compares");
      long begin = System.nanoTime();
      assertThat(whole.endsWithin(120_000)).isTrue();
      longest = Math.max(1, (System.nanoTime() - begin) / 1_000_000);
    }
    List<String> pairs = pairs("whole");
    Random random = new Random(11);
    for (int kill = 1; kill <= KILLS; kill++) {
      try (Child child = new Child(Analyzer.class, pages.toString(), killed.toString())) {
        assertThat(child.firstLine()).isEqualTo("compares");
        child.endsWithin(random.nextLong(longest));
      }
    }
    assertThat(pairs("killed")).isEqualTo(pairs);
    try (var left = Files.walk(killed)) {
      assertThat(left).noneMatch(it -> it.getFileName().toString().startsWith("verified"));
    }
  }
}
