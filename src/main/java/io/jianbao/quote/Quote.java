package io.jianbao.quote;

import io.jianbao.text.Span;

/**
 * A statement that the text gives to a speaker.
 *
 * @param span what was said, without the speaker and the verb (UTF-16 offsets)
 * @param form in quotation marks or not
 * @param verb the verb of saying as printed, null if there is none: 指出
 * @param speaker the name of the speaker as resolved in the article: 孙羽 for 他
 * @param speakerSpan where the speaker is named in the same text; null if only elsewhere
 */
public record Quote(Span span, Form form, String verb, String speaker, Span speakerSpan) {

  /** In quotation marks, or reported. */
  public enum Form {
    DIRECT,
    INDIRECT
  }
}
