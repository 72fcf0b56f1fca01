/**
 * The search API over the wire, as {@code openapi.yaml} describes it, which is written first.
 *
 * <p>The words: a <i>problem</i> is an answer that says what is wrong (RFC 9457); a <i>route</i> is
 * a path with its method. Only this package knows Javalin and Jetty.
 */
package io.jianbao.http;
