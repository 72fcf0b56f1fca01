/**
 * Text and places in it.
 *
 * <p>Inside the program every offset counts UTF-16 code units ({@code char}s) of a Java string, so
 * that {@code text.substring(start, end)} is what an offset pair means. What leaves the program
 * counts Unicode code points; {@link io.jianbao.text.CodePoints} converts, and only {@code json}
 * calls it.
 */
package io.jianbao.text;
