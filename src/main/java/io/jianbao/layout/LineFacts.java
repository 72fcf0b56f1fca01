package io.jianbao.layout;

/**
 * A line and what is seen in it alone.
 *
 * @param origin the line of origin or the byline in it, or null
 * @param kind what it is by itself; the neighbours may still make a headline of a body line
 * @param words what it is about
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record LineFacts(
    Line line, DatelineParser.Found origin, LineKind kind, Quotation quotation, Words words) {

  /** Whether it ends as a paragraph ends: behind a stop, or a bracket that closes a whole line. */
  boolean finished() {
    boolean sentence = Marks.endsSentence(line.last()) || line.endsWithPoint();
    return sentence || kind != LineKind.BODY && kind != LineKind.LEAD;
  }
}
