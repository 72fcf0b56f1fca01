package io.jianbao.search;

import io.jianbao.text.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * The index as it is written. What is written becomes visible all at once, when a method returns:
 * Lucene writes new files beside the old ones and then renames one file that lists them. A process
 * that dies before leaves the index as it was. One writer at a time, in one thread.
 *
 * <p>Articles are known by their id. Those that did not change since they were indexed, their
 * duplicates and findings included, are passed over.
 */
public final class ArticleIndex implements AutoCloseable {
  private static final String FORMAT_KEY = "format";
  private static final String FIRST_KEY = "first-origin";
  private static final int BYTES_OF_SUFFIX = 4;
  private static final double BUFFER_MEGABYTES = 64;
  private static final String ARTICLES = "articles.jsonl";
  private static final String DUPLICATES = "duplicates.jsonl";
  private static final String FINDINGS = "findings.jsonl";
  private static final String SUMMARY = "summary.json";
  private static final String ERRORS = "errors.jsonl";

  private final FSDirectory directory;
  private final TextBuffers buffers = new TextBuffers();
  private final IndexWriter writer;
  private final String paper;

  /**
   * What came of the articles that were handed in.
   *
   * @param added articles that were not there before
   * @param changed articles that were there with other content
   * @param unchanged articles that were there as they are
   * @param removed articles that their page has no longer
   */
  public record Changes(int added, int changed, int unchanged, int removed) {}

  private ArticleIndex(FSDirectory directory, String paper) throws IOException {
    this.directory = directory;
    this.writer = new IndexWriter(directory, config(buffers));
    this.paper = paper;
  }

  /**
   * Opens the index in a folder, or makes a new one.
   *
   * @param paper the newspaper that articles without a {@code paper} of their own are from, or null
   * @throws IndexBusyException if another process writes into it
   * @throws IndexFormatException if another version of the program wrote it
   */
  public static ArticleIndex open(Path folder, String paper) throws IOException {
    Logging.quiet();
    FSDirectory directory = FSDirectory.open(folder);
    try {
      if (DirectoryReader.indexExists(directory)) {
        checkFormat(directory, folder);
      }
      return new ArticleIndex(directory, paper);
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new IndexBusyException(folder, e);
    } catch (IOException e) {
      directory.close();
      throw e;
    }
  }

  static void checkFormat(FSDirectory directory, Path folder) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      String format = reader.getIndexCommit().getUserData().get(FORMAT_KEY);
      if (!Schema.FORMAT.equals(format)) {
        throw new IndexFormatException(folder, format);
      }
    }
  }

  private static IndexWriterConfig config(TextBuffers buffers) {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setCodec(new TextCodec(buffers));
    config.setSimilarity(new TextSimilarity());
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setCommitOnClose(false);
    return config;
  }

  /**
   * Takes in a run. Pages that the run does not have stay as they are; articles that its pages have
   * no longer are removed.
   *
   * @param origin a name for the run: what was taken in under it before and is a pair of duplicates
   *     or a finding is replaced. Groups of duplicates of the index's first origin keep their
   *     names, those of others get {@code @} and a hash of their origin behind them
   * @throws IOException if a file of the run cannot be read; nothing has changed then
   */
  public Changes update(Path run, String origin) throws IOException {
    return atOnce(() -> {
      String suffix = suffix(origin);
      RunMarks marks = new RunMarks(suffix);
      Lines.read(run.resolve(DUPLICATES), line -> marks.addPair(line.json()));
      Lines.read(run.resolve(FINDINGS), line -> marks.addFinding(line.json()));
      try (ArticleBatch batch = new ArticleBatch(writer, buffers, marks, paper)) {
        Lines.prepare(run.resolve(ARTICLES), batch::prepare, batch::put);
        Changes changes = batch.finish();
        writer.deleteDocuments(new Term(Schema.ORIGIN, origin));
        Lines.prepare(
            run.resolve(DUPLICATES),
            line -> SaidDocuments.pair(line.json(), origin, suffix),
            writer::addDocument);
        Lines.read(run.resolve(FINDINGS), line -> addFinding(line, origin));
        addSummary(run, origin);
        commit(origin);
        return changes;
      }
    });
  }

  /**
   * Takes in the articles of one page, as lines of the files of a run. Pairs of duplicates and
   * findings about the page as it was before are removed.
   *
   * @throws IOException if the index cannot be written; nothing has changed then
   */
  public Changes put(
      String source, List<String> articles, List<String> duplicates, List<String> findings)
      throws IOException {
    return atOnce(() -> {
      String suffix = suffix(source);
      RunMarks marks = new RunMarks(suffix);
      duplicates.forEach(line -> marks.addPair(Lines.Line.of(line).json()));
      findings.forEach(line -> marks.addFinding(Lines.Line.of(line).json()));
      try (ArticleBatch batch = new ArticleBatch(writer, buffers, marks, paper)) {
        batch.addSource(source);
        for (String line : articles) {
          batch.put(batch.prepare(Lines.Line.of(line)));
        }
        Changes changes = batch.finish();
        for (String line : duplicates) {
          writer.addDocument(SaidDocuments.pair(LineValue.of(line), source, suffix));
        }
        for (String line : findings) {
          addFinding(Lines.Line.of(line), source);
        }
        commit(source);
        return changes;
      }
    });
  }

  /** Changes that become visible together. */
  @FunctionalInterface
  private interface Work {
    Changes run() throws IOException;
  }

  private Changes atOnce(Work work) throws IOException {
    try {
      return work.run();
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  /** What keeps the groups of several origins apart. */
  private String suffix(String origin) {
    String first = first();
    boolean isFirst = first == null || first.equals(origin);
    return isFirst
        ? ""
        : "@" + HexFormat.of().formatHex(Sha256.of(origin + '\0'), 0, BYTES_OF_SUFFIX);
  }

  /** The first origin that was ever taken in, null if there was none. */
  private String first() {
    for (Map.Entry<String, String> entry : committed()) {
      if (entry.getKey().equals(FIRST_KEY)) {
        return entry.getValue();
      }
    }
    return null;
  }

  private Iterable<Map.Entry<String, String>> committed() {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    return data == null ? List.of() : data;
  }

  /** The corpus is told by how it was read; a run without a summary tells nothing. */
  private void addSummary(Path run, String origin) throws IOException {
    List<LineValue> summary = new ArrayList<>();
    Lines.read(run.resolve(SUMMARY), line -> summary.add(line.json()));
    if (!summary.isEmpty()) {
      List<LineValue> problems = new ArrayList<>();
      Lines.read(run.resolve(ERRORS), line -> problems.add(line.json()));
      LineValue both =
          LineValue.EMPTY
              .with("summary", summary.getLast())
              .with("problems", LineValue.array(problems.toArray(LineValue[]::new)));
      writer.addDocument(SaidDocuments.run(both, origin));
    }
  }

  private void addFinding(Lines.Line line, String origin) throws IOException {
    writer.addDocument(SaidDocuments.finding(line.json(), origin));
  }

  private void commit(String origin) throws IOException {
    String first = first() == null ? origin : first();
    writer.setLiveCommitData(Map.of(FORMAT_KEY, Schema.FORMAT, FIRST_KEY, first).entrySet());
    writer.commit();
  }

  /** Closes the index. What was not committed is lost. */
  @Override
  public void close() throws IOException {
    try (directory) {
      if (writer.isOpen()) {
        writer.close();
      }
    }
  }

  /** Lucene's newest codec with terms that come from texts in memory. */
  private static final class TextCodec extends Lucene104Codec {
    private final PostingsFormat format;

    TextCodec(TextBuffers buffers) {
      super(Mode.BEST_COMPRESSION);
      format = new TextPostingsFormat(super.getPostingsFormatForField(""), buffers);
    }

    @Override
    public PostingsFormat getPostingsFormatForField(String field) {
      return format;
    }
  }
}
