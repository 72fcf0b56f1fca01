package io.jianbao.layout;

import java.util.ArrayList;
import java.util.List;

/** An article in the making: its lines by number, in reading order. */
final class Draft {
  final List<Integer> headlines = new ArrayList<>();
  final List<List<Integer>> paragraphs = new ArrayList<>();

  boolean hasBody() {
    return !paragraphs.isEmpty();
  }
}
