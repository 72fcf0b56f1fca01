/**
 * What is on disk: bytes decoded to the text of a page, with all that was noticed on the way.
 *
 * <p>{@link io.jianbao.source.PageFiles} finds the files that the arguments name; {@link
 * io.jianbao.source.PageReader} turns the bytes of one into a {@link io.jianbao.source.Page}, or
 * says in a {@link io.jianbao.source.Problem} why not.
 *
 * <p>The words: a <i>mark</i> is the byte order mark; a <i>reading</i> is what bytes become in one
 * encoding; its <i>cost</i> is how surprising the characters are, in bits; a <i>loss</i> is a place
 * whose bytes mean nothing in the encoding and became U+FFFD.
 */
package io.jianbao.source;
