package io.jianbao.name;

import io.jianbao.text.Span;

/**
 * A name as it is printed. Fields that are not known are null.
 *
 * @param span where it stands in its text (UTF-16 offsets)
 * @param type what sort of name
 * @param name the resolved form: 呼和浩特 → 呼和浩特市
 * @param role the office of a person as printed beside the name: 自治区党委书记
 * @param code the administrative division code of a resolved place
 * @param by what the name was found by, a word for people: byline, title, speech, tagger, article
 */
public record Entity(Span span, Type type, String name, String role, String code, String by) {

  /** The sorts of names; the contract writes them in lower case. */
  public enum Type {
    PERSON,
    PLACE,
    ORGANIZATION,
    DOCUMENT,
    EVENT,
    FACILITY,
    PRODUCT,
    OTHER
  }
}
