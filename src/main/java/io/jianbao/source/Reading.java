package io.jianbao.source;

/**
 * What bytes become in one encoding.
 *
 * @param charset the encoding's IANA name, the narrowest that holds all of the text
 * @param text the decoded text, U+FFFD in place of each loss
 * @param losses how many places were lost
 * @param firstLoss the offset of the first lost byte in the input, -1 when none is
 * @param cutAtEnd whether the only loss is that the last character is incomplete
 */
record Reading(String charset, String text, int losses, int firstLoss, boolean cutAtEnd) {
  Reading named(String name) {
    return new Reading(name, text, losses, firstLoss, cutAtEnd);
  }
}
