package io.jianbao.bench;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import io.jianbao.analysis.PageAnalyzer;
import io.jianbao.analysis.TextOptions;
import io.jianbao.duplicate.DuplicateFinder;
import io.jianbao.duplicate.ParagraphText;
import io.jianbao.figure.FigureFinder;
import io.jianbao.layout.PageSplitter;
import io.jianbao.name.Evidence;
import io.jianbao.name.NameFinder;
import io.jianbao.segment.Segmenter;
import io.jianbao.source.PageReader;
import io.jianbao.source.UnreadablePageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Each stage by itself and the whole, on one thread, beside HanLP bare and with its three
 * recognizers of names. Read {@code characters}: characters of the pages a second.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@State(Scope.Thread)
public class StageBenchmark {
  private final PageReader reader = PageReader.automatic();
  private final PageSplitter splitter = new PageSplitter();
  private final FigureFinder figures = new FigureFinder();
  private final NameFinder names = NameFinder.create();
  private final Segmenter segmenter = Segmenter.create();
  private final PageAnalyzer analyzer = new PageAnalyzer(TextOptions.NONE);
  private final DuplicateFinder duplicates = new DuplicateFinder();
  private final Segment bare = segment(false);
  private final Segment withNames = segment(true);

  /** Counts the characters that were worked on. */
  @AuxCounters
  @State(Scope.Thread)
  public static class Count {
    public long characters;
  }

  private static Segment segment(boolean names) {
    return new ViterbiSegment()
        .enableNameRecognize(names)
        .enablePlaceRecognize(names)
        .enableOrganizationRecognize(names)
        .enableTranslatedNameRecognize(false)
        .enableJapaneseNameRecognize(false)
        .enableOffset(true);
  }

  @Benchmark
  public void decode(News news, Count count, Blackhole sink)
      throws IOException, UnreadablePageException {
    for (byte[] file : news.files()) {
      sink.consume(reader.read("page", file));
    }
    count.characters += news.characters();
  }

  @Benchmark
  public void layout(News news, Count count, Blackhole sink) throws IOException {
    news.texts().forEach(text -> sink.consume(splitter.split(text)));
    count.characters += news.characters();
  }

  @Benchmark
  public void figures(News news, Count count, Blackhole sink) throws IOException {
    news.paragraphs().forEach(text -> sink.consume(figures.find(text, null)));
    count.characters += news.characters();
  }

  @Benchmark
  public void names(News news, Count count, Blackhole sink) throws IOException {
    news.paragraphs().forEach(text -> sink.consume(names.find(List.of(text), Evidence.NONE)));
    count.characters += news.characters();
  }

  @Benchmark
  public void words(News news, Count count, Blackhole sink) throws IOException {
    news.paragraphs().forEach(text -> sink.consume(segmenter.segment(text, List.of())));
    count.characters += news.characters();
  }

  @Benchmark
  public void duplicates(News news, Count count, Blackhole sink) throws IOException {
    List<ParagraphText> paragraphs = new ArrayList<>();
    news.paragraphs().forEach(text -> paragraphs.add(ParagraphText.of("p", null, text)));
    sink.consume(duplicates.find(paragraphs));
    count.characters += news.characters();
  }

  /** Everything that is done for one page. */
  @Benchmark
  public void page(News news, Count count, Blackhole sink) throws IOException {
    news.texts().forEach(text -> sink.consume(analyzer.analyze("page", text, null)));
    count.characters += news.characters();
  }

  @Benchmark
  public void hanlpBare(News news, Count count, Blackhole sink) throws IOException {
    news.paragraphs().forEach(text -> sink.consume(bare.seg(text)));
    count.characters += news.characters();
  }

  @Benchmark
  public void hanlpWithNames(News news, Count count, Blackhole sink) throws IOException {
    news.paragraphs().forEach(text -> sink.consume(withNames.seg(text)));
    count.characters += news.characters();
  }
}
