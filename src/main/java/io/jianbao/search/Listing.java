package io.jianbao.search;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total how many there are in all
 * @param exact whether {@code total} is all; if not, there are more than that
 * @param items this part
 */
public record Listing<T>(long total, boolean exact, List<T> items) {
  public Listing {
    items = List.copyOf(items);
  }
}
