package io.jianbao.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;

/** What a document holds of a text that stands in {@link TextBuffers}: a mark at its length. */
final class TextField extends Field {
  /**
   * @param length how many terms the text counts for its score
   */
  TextField(String name, int length, FieldType type, AttributeSource attributes) {
    super(name, new Mark(attributes, length), type);
  }

  private static final class Mark extends TokenStream {
    private static final BytesRef TERM = new BytesRef("text");

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final int length;
    private boolean due;

    Mark(AttributeSource attributes, int length) {
      super(attributes);
      this.length = length;
    }

    @Override
    public void reset() {
      due = true;
    }

    @Override
    public boolean incrementToken() {
      if (!due) {
        return false;
      }
      due = false;
      term.setBytesRef(TERM);
      increment.setPositionIncrement(length);
      return true;
    }
  }
}
