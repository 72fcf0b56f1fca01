package io.jianbao.search;

import java.util.Arrays;
import tools.jackson.databind.node.ArrayNode;

/**
 * The words of a text, {@code [[0,2,"n"],…]} in a run: a third of all that a run holds, and so kept
 * in arrays instead of nodes. Offsets are code points.
 */
final class Tokens {
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private String[] parts = new String[64];
  private int size;

  void add(int start, int end, String partOfSpeech) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      parts = Arrays.copyOf(parts, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    parts[size++] = partOfSpeech;
  }

  int size() {
    return size;
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }

  String partOfSpeech(int index) {
    return parts[index];
  }

  /** The first token that reaches behind a place. */
  int at(int place) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = low + high >>> 1;
      if (ends[middle] <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether the tokens follow one another from the beginning of a text to its end. */
  boolean cover(int length) {
    int at = 0;
    for (int i = 0; i < size; i++) {
      if (starts[i] != at || ends[i] <= at) {
        return false;
      }
      at = ends[i];
    }
    return at == length;
  }

  /** As in a run. */
  ArrayNode json() {
    ArrayNode tokens = Lines.MAPPER.createArrayNode();
    for (int i = 0; i < size; i++) {
      tokens.addArray().add(starts[i]).add(ends[i]).add(parts[i]);
    }
    return tokens;
  }
}
