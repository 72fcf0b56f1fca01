package io.jianbao.search;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Terms that are given as they are. Not thread-safe. */
final class TermTokens extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final List<String> terms;
  private Iterator<String> rest;

  TermTokens(List<String> terms) {
    this.terms = terms;
  }

  @Override
  public void reset() {
    rest = terms.iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!rest.hasNext()) {
      return false;
    }
    term.append(rest.next());
    return true;
  }
}
