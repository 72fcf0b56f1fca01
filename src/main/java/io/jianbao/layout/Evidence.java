package io.jianbao.layout;

/**
 * A sign that spoke for or against a decision.
 *
 * @param sign what was seen, a word in capitals such as COMMA_AT_END
 * @param weight how much it moved the logarithm of the odds; below zero if it spoke against
 */
public record Evidence(String sign, double weight) {}
