package io.jianbao.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;

/** Pairs of duplicates and findings as they were indexed. */
final class RunLines {
  private static final int MOST_PAIRS_OF_A_GROUP = 10_000;

  private final Inquiry inquiry;

  RunLines(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /**
   * The lines of one kind with these values.
   *
   * @param values by field; null values are open
   */
  Listing<String> list(String kind, Map<String, String> values, Page page) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(QueryCompiler.kind(kind), Occur.FILTER);
    values.forEach((field, value) -> {
      if (value != null) {
        all.add(QueryCompiler.term(field, value), Occur.FILTER);
      }
    });
    Query query = all.build();
    List<String> lines = new ArrayList<>();
    if (page.limit() > 0) {
      ScoreDoc[] docs = inquiry.sorted(query, null, page.end(), Sort.INDEXORDER);
      for (int i = page.offset(); i < docs.length; i++) {
        lines.add(inquiry.article(docs[i].doc).toString());
      }
    }
    return new Listing<>(inquiry.count(query), true, lines);
  }

  /** The group with all its members and pairs, null if there is none. */
  DuplicateGroup group(String id) throws IOException {
    Page whole = new Page(MOST_PAIRS_OF_A_GROUP, 0);
    List<String> pairs = list(Schema.KIND_PAIR, Map.of(Schema.PAIR_GROUP, id), whole).items();
    if (pairs.isEmpty()) {
      return null;
    }
    Query members =
        new BooleanQuery.Builder()
            .add(QueryCompiler.kind(Schema.KIND_PARAGRAPH), Occur.FILTER)
            .add(QueryCompiler.term(KeywordField.DUPLICATE.word(), id), Occur.FILTER)
            .build();
    List<DuplicateGroup.Member> read = new ArrayList<>();
    for (ScoreDoc doc : inquiry.sorted(members, null, whole.limit(), Sort.INDEXORDER)) {
      read.add(member(doc.doc));
    }
    return new DuplicateGroup(id, read, pairs);
  }

  private DuplicateGroup.Member member(int doc) throws IOException {
    ShownTexts.Head article = inquiry.texts().head(inquiry.snapshot().articleOf(doc));
    ShownTexts.Named paragraph = inquiry.texts().paragraph(doc);
    return new DuplicateGroup.Member(
        RunMarks.textId(article.id(), paragraph.name()),
        article.id(),
        article.headline(),
        paragraph.text());
  }
}
