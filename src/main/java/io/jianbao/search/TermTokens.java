package io.jianbao.search;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;

/** Terms that are stretches of folded texts. Not thread-safe. */
final class TermTokens extends TokenStream {
  private final BytesTermAttribute attribute = addAttribute(BytesTermAttribute.class);
  private final BytesRef term = new BytesRef();

  /** The terms in UTF-8, one behind the other. */
  private byte[] bytes = new byte[256];

  private int[] ends = new int[32];
  private int size;
  private int next;

  /**
   * @param attributes shared by streams that are read one after the other
   */
  TermTokens(AttributeSource attributes) {
    super(attributes);
  }

  /** Adds the characters of {@code [start, end)}. */
  void add(Folded text, int start, int end) {
    int at = size == 0 ? 0 : ends[size - 1];
    if (bytes.length < at + (end - start) * 4) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2 + (end - start) * 4);
    }
    for (int i = start; i < end; i++) {
      at = encode(text.at(i), at);
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    ends[size++] = at;
  }

  private int encode(int c, int at) {
    if (c < 0x80) {
      bytes[at] = (byte) c;
      return at + 1;
    }
    int rest = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    int lead = rest == 1 ? 0xC0 : rest == 2 ? 0xE0 : 0xF0;
    bytes[at] = (byte) (lead | c >> 6 * rest);
    for (int i = 1; i <= rest; i++) {
      bytes[at + i] = (byte) (0x80 | c >> 6 * (rest - i) & 0x3F);
    }
    return at + rest + 1;
  }

  @Override
  public void reset() {
    clearAttributes();
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == size) {
      return false;
    }
    int start = next == 0 ? 0 : ends[next - 1];
    term.bytes = bytes;
    term.offset = start;
    term.length = ends[next++] - start;
    attribute.setBytesRef(term);
    return true;
  }
}
