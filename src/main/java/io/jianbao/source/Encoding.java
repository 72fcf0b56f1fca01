package io.jianbao.source;

/**
 * An encoding, or a family of them in which one contains the other. Implementations are immutable
 * and shared between threads.
 */
interface Encoding {
  /**
   * Reads {@code bytes} from {@code start} to {@code end}.
   *
   * @param whole whether the text ends at {@code end}; otherwise an incomplete character there is
   *     left out and no loss
   */
  Reading read(byte[] bytes, int start, int end, boolean whole);
}
