package io.jianbao.search;

import io.jianbao.search.ArticleIndex.Changes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Articles that come together, held against those that are in the index. */
final class ArticleBatch implements AutoCloseable {
  /** Terms that wait in memory, at 16 bytes each when they are written. */
  private static final int MOST_BUFFERED = 10_000_000;

  private final IndexWriter writer;
  private final RunMarks marks;
  private final String paper;
  private final TextBuffers buffers;
  private final TextInverter inverter;
  private final DirectoryReader before;
  private final Set<String> sources = new TreeSet<>();
  private final Set<String> ids = new HashSet<>();
  private int added;
  private int changed;
  private int unchanged;

  /**
   * @param buffers what the writer takes texts from
   * @param marks what is said about the articles that come
   * @param paper the newspaper that articles without one are from, or null
   */
  ArticleBatch(IndexWriter writer, TextBuffers buffers, RunMarks marks, String paper)
      throws IOException {
    this.writer = writer;
    this.buffers = buffers;
    this.inverter = new TextInverter(buffers);
    this.marks = marks;
    this.paper = paper;
    this.before = DirectoryReader.open(writer);
  }

  /** Notes that a page comes, even if it has no articles. */
  void addSource(String source) {
    sources.add(source);
  }

  /**
   * An article as it comes.
   *
   * @param isNew whether it was not there before
   * @param block what is to be written, null if it is there as it is
   */
  record Prepared(String id, String source, boolean isNew, ArticleBlock.Documents block) {}

  /** Makes the documents of a line of {@code articles.jsonl}; in any thread. */
  Prepared prepare(Lines.Line line) throws IOException {
    LineValue article = line.json();
    String id = article.get("id").string("");
    String source = article.get("source").string("");
    BytesRef hash = hash(line.bytes(), article, id);
    BytesRef old = storedHash(id);
    ArticleBlock.Documents block =
        hash.equals(old) ? null : new ArticleBlock(article, marks).documents(paper, hash);
    return new Prepared(id, source, old == null, block);
  }

  /** Puts an article into the index if it is not there as it is. */
  void put(Prepared article) throws IOException {
    sources.add(article.source());
    if (!ids.add(article.id())) {
      throw new IOException("the article " + article.id() + " comes twice");
    }
    if (article.block() == null) {
      unchanged++;
      return;
    }
    List<Document> block = article.block().inverted(inverter);
    if (article.isNew()) {
      writer.addDocuments(block);
      added++;
    } else {
      writer.updateDocuments(new Term(Schema.BLOCK, article.id()), block);
      changed++;
    }
    if (buffers.size() > MOST_BUFFERED) {
      writer.flush();
    }
  }

  private BytesRef storedHash(String id) throws IOException {
    if (before.numDocs() == 0) {
      return null;
    }
    IndexSearcher searcher = new IndexSearcher(before);
    TopDocs found = searcher.search(QueryCompiler.article(id), 1);
    return found.scoreDocs.length == 0
        ? null
        : searcher
            .storedFields()
            .document(found.scoreDocs[0].doc, Set.of(Schema.HASH))
            .getBinaryValue(Schema.HASH);
  }

  /** A hash of all that the block of the article depends on. */
  private BytesRef hash(byte[] line, LineValue article, String id) {
    StringBuilder said = new StringBuilder(Schema.FORMAT).append(paper);
    for (LineValue paragraph : article.get("paragraphs")) {
      addMarks(RunMarks.textId(id, paragraph.get("id").string("")), said);
    }
    for (int i = 0; i < ArticleBlock.headlines(article).size(); i++) {
      addMarks(RunMarks.textId(id, ArticleBlock.headlineName(article, i)), said);
    }
    return version(said.toString(), line);
  }

  /** 64 bits of a text and the bytes behind it: enough to tell versions of one article apart. */
  private static BytesRef version(String text, byte[] bytes) {
    byte[] said = text.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(said, said.length + bytes.length);
    System.arraycopy(bytes, 0, all, said.length, bytes.length);
    long[] hash = StringHelper.murmurhash3_x64_128(new BytesRef(all));
    return new BytesRef(ByteBuffer.allocate(Long.BYTES).putLong(hash[0]).array());
  }

  private void addMarks(String textId, StringBuilder said) {
    said.append('\n').append(marks.groups(textId));
    said.append(marks.collapseGroup(textId)).append(marks.rules(textId));
  }

  /** Removes what the pages have no longer, and the pairs and findings about what they had. */
  Changes finish() throws IOException {
    int removed = 0;
    for (String id : known()) {
      writer.deleteDocuments(new Term(Schema.ABOUT, id));
      if (!ids.contains(id) && storedHash(id) != null) {
        writer.deleteDocuments(new Term(Schema.BLOCK, id));
        removed++;
      }
    }
    return new Changes(added, changed, unchanged, removed);
  }

  /** The articles that were there of the pages that came, and perhaps some that were deleted. */
  private List<String> known() throws IOException {
    List<String> known = new ArrayList<>();
    Terms all = MultiTerms.getTerms(before, Schema.BLOCK);
    if (all == null) {
      return known;
    }
    TermsEnum terms = all.iterator();
    for (String source : sources) {
      BytesRef prefix = new BytesRef((source + "#").getBytes(StandardCharsets.UTF_8));
      boolean more = terms.seekCeil(prefix) != TermsEnum.SeekStatus.END;
      while (more && StringHelper.startsWith(terms.term(), prefix)) {
        known.add(terms.term().utf8ToString());
        more = terms.next() != null;
      }
    }
    return known;
  }

  @Override
  public void close() throws IOException {
    before.close();
  }
}
