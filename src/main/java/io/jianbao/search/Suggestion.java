package io.jianbao.search;

/**
 * A way to go on with what was typed.
 *
 * @param type {@code word}, or the field whose value it is: {@code person}, {@code place} …
 * @param count the number of paragraphs that it stands in
 */
public record Suggestion(String text, String type, long count) {}
