package io.jianbao.name;

import io.jianbao.text.Simplified;
import io.jianbao.text.Span;
import io.jianbao.text.Width;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One text of an article and the names found in it so far. Persons, places and organizations do not
 * overlap. Made for one article, not shared.
 */
final class Draft {
  private final String original;
  private final String text;
  private final TreeMap<Integer, Found> names = new TreeMap<>();

  /** {@code original} is read with simplified characters and half-width forms, char for char. */
  Draft(String original) {
    this.original = original;
    this.text = Width.fold(Simplified.fold(original));
  }

  String text() {
    return text;
  }

  /** Whether more than a few of its characters are traditional. */
  boolean isTraditional() {
    int changed = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = original.charAt(i);
      changed += Simplified.fold(c) != c ? 1 : 0;
    }
    return changed * 20 > text.length();
  }

  Collection<Found> names() {
    return List.copyOf(names.values());
  }

  List<Found> names(Entity.Type type) {
    List<Found> found = new ArrayList<>();
    for (Found name : names.values()) {
      if (name.type() == type) {
        found.add(name);
      }
    }
    return found;
  }

  String textOf(Found name) {
    return name.span().of(text);
  }

  /** What is printed there. */
  String printed(Span span) {
    return span.of(original);
  }

  /** Adds a name where there is none yet. */
  boolean addIfFree(Found name) {
    if (overlapping(name.span()) != null) {
      return false;
    }
    names.put(name.span().start(), name);
    return true;
  }

  /** Adds a name that counts more than those that it overlaps. */
  void put(Found name) {
    for (Found other = overlapping(name.span()); other != null; ) {
      names.remove(other.span().start());
      other = overlapping(name.span());
    }
    names.put(name.span().start(), name);
  }

  void remove(Found name) {
    names.remove(name.span().start());
  }

  /** A name that shares characters with {@code span}, or null. */
  Found overlapping(Span span) {
    Map.Entry<Integer, Found> before = names.lowerEntry(span.end());
    return before != null && before.getValue().span().overlaps(span) ? before.getValue() : null;
  }

  /** The name that ends at {@code offset}, or null. */
  Found endingAt(int offset) {
    Map.Entry<Integer, Found> before = names.lowerEntry(offset);
    return before != null && before.getValue().span().end() == offset ? before.getValue() : null;
  }

  /** The name that starts at {@code offset}, or null. */
  Found startingAt(int offset) {
    return names.get(offset);
  }

  /** The char at {@code offset}, or a line end outside of the text. */
  char at(int offset) {
    return offset >= 0 && offset < text.length() ? text.charAt(offset) : '\n';
  }
}
