package io.jianbao.name;

import io.jianbao.text.Span;

/**
 * A name that was found in a text, before it is resolved.
 *
 * @param span where it stands
 * @param type what sort of name
 * @param by what it was found by: tagger, byline, title, speech, article, grammar, table
 */
record Found(Span span, Entity.Type type, String by) {}
