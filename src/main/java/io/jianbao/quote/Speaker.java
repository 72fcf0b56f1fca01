package io.jianbao.quote;

import io.jianbao.text.Span;

/**
 * Who says something.
 *
 * @param name as resolved in the article
 * @param span where the speaker is named in front of the verb, or null
 */
record Speaker(String name, Span span) {}
