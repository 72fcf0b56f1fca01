package io.jianbao.name;

import io.jianbao.text.Simplified;
import io.jianbao.text.Span;
import io.jianbao.text.Width;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One text of an article and the names found in it so far. Persons, places and organizations do not
 * overlap. Made for one article, not shared.
 */
final class Draft {
  private final String original;
  private final String text;
  private final boolean traditional;

  /** By char: the name that it is a part of. */
  private final Found[] names;

  /** {@code original} is read with simplified characters and half-width forms, char for char. */
  Draft(String original) {
    this.original = original;
    char[] folded = original.toCharArray();
    int changed = 0;
    for (int i = 0; i < folded.length; i++) {
      char simplified = Simplified.fold(folded[i]);
      changed += simplified == folded[i] ? 0 : 1;
      folded[i] = Width.fold(simplified);
    }
    text = new String(folded);
    traditional = changed * 20 > folded.length;
    names = new Found[folded.length];
  }

  String text() {
    return text;
  }

  /** Whether more than a few of its characters are traditional. */
  boolean isTraditional() {
    return traditional;
  }

  /** In reading order; what is found later does not change it. */
  List<Found> names() {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      Found name = names[i];
      if (name != null) {
        found.add(name);
        i = name.span().end() - 1;
      }
    }
    return found;
  }

  List<Found> names(Entity.Type type) {
    List<Found> found = names();
    found.removeIf(name -> name.type() != type);
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
    mark(name.span(), name);
    return true;
  }

  /** Adds a name that counts more than those that it overlaps. */
  void put(Found name) {
    for (Found other = overlapping(name.span()); other != null; ) {
      mark(other.span(), null);
      other = overlapping(name.span());
    }
    mark(name.span(), name);
  }

  void remove(Found name) {
    Found there = startingAt(name.span().start());
    if (there != null) {
      mark(there.span(), null);
    }
  }

  private void mark(Span span, Found name) {
    Arrays.fill(names, span.start(), span.end(), name);
  }

  /** The last name that shares characters with {@code span}, or null. */
  Found overlapping(Span span) {
    return overlapping(span.start(), span.end());
  }

  /** The last name with characters from {@code start} to {@code end}, or null. */
  Found overlapping(int start, int end) {
    for (int i = Math.min(end, names.length) - 1; i >= start; i--) {
      if (names[i] != null) {
        return names[i];
      }
    }
    return null;
  }

  /** The name that ends at {@code offset}, or null. */
  Found endingAt(int offset) {
    Found name = offset > 0 && offset <= names.length ? names[offset - 1] : null;
    return name != null && name.span().end() == offset ? name : null;
  }

  /** The name that starts at {@code offset}, or null. */
  Found startingAt(int offset) {
    Found name = offset >= 0 && offset < names.length ? names[offset] : null;
    return name != null && name.span().start() == offset ? name : null;
  }

  /** The char at {@code offset}, or a line end outside of the text. */
  char at(int offset) {
    return offset >= 0 && offset < text.length() ? text.charAt(offset) : '\n';
  }
}
