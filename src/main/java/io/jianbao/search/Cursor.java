package io.jianbao.search;

import io.jianbao.search.SearchRequest.Sort;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;

/**
 * Where a page ended. Good for the commit that it was made for.
 *
 * @param version of the commit
 * @param order the score's bits or the day of the last hit
 * @param doc its document
 */
record Cursor(long version, Sort sort, long order, int doc) {

  static Cursor of(ScoreDoc last, Snapshot snapshot, Sort sort) {
    long order =
        sort == Sort.RELEVANCE
            ? Float.floatToIntBits(last.score)
            : (Long) ((FieldDoc) last).fields[0];
    return new Cursor(snapshot.reader().getVersion(), sort, order, last.doc);
  }

  /** Null for null. */
  static Cursor parse(String text, Snapshot snapshot, Sort sort) throws QueryException {
    if (text == null) {
      return null;
    }
    Cursor cursor = read(text);
    if (cursor == null || cursor.sort != sort || cursor.doc < 0) {
      throw new QueryException("bad-cursor", "the cursor is not one that this search gave out");
    }
    boolean known = cursor.doc < snapshot.reader().maxDoc();
    if (cursor.version != snapshot.reader().getVersion() || !known) {
      throw new QueryException(
          "stale-cursor", "the index has changed since the cursor was given out: begin again");
    }
    return cursor;
  }

  private static Cursor read(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      String[] parts = new String(bytes, StandardCharsets.US_ASCII).split(" ", -1);
      return parts.length != 4
          ? null
          : new Cursor(
              Long.parseLong(parts[0]),
              Sort.valueOf(parts[1]),
              Long.parseLong(parts[2]),
              Integer.parseInt(parts[3]));
    } catch (IllegalArgumentException e) {
      return null; // not Base64, not numbers, no such order
    }
  }

  String text() {
    String parts = version + " " + sort + " " + order + " " + doc;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(parts.getBytes(StandardCharsets.US_ASCII));
  }

  ScoreDoc toDoc() {
    return sort == Sort.RELEVANCE
        ? new ScoreDoc(doc, Float.intBitsToFloat((int) order))
        : new FieldDoc(doc, 0, new Object[] {order, doc});
  }
}
