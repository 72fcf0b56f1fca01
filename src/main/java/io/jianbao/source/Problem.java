package io.jianbao.source;

/**
 * A file that could not be read, or was read with loss: a line of {@code errors.jsonl}.
 *
 * @param source the path relative to the argument that named it
 * @param stage where it was noticed: find, read, decode, analyze
 * @param code a stable word for programs: unreadable, too-large, binary, empty, lost-bytes …
 * @param message for people: what is wrong and what to do
 * @param charset the encoding in use, or null
 */
public record Problem(String source, String stage, String code, String message, String charset) {}
