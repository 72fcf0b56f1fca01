package io.jianbao.search;

import tools.jackson.core.JsonParser;

/** One string for each part of speech, found without making another. Thread-safe. */
final class PartsOfSpeech {
  private static final int LONGEST = 8;
  private static final int SLOTS = 1024;
  private static final String[] KNOWN = new String[SLOTS];

  private PartsOfSpeech() {}

  /** The string that the parser stands at. */
  static String of(JsonParser json) {
    char[] characters = json.getStringCharacters();
    int offset = json.getStringOffset();
    int length = json.getStringLength();
    if (length > LONGEST) {
      return json.getString();
    }
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = hash * 31 + characters[offset + i];
    }
    int slot = (hash ^ hash >>> 10) & SLOTS - 1;
    String known = KNOWN[slot]; // strings are safe to share; a lost one is made again
    if (known == null || !matches(known, characters, offset, length)) {
      known = new String(characters, offset, length);
      KNOWN[slot] = known;
    }
    return known;
  }

  private static boolean matches(String known, char[] characters, int offset, int length) {
    if (known.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known.charAt(i) != characters[offset + i]) {
        return false;
      }
    }
    return true;
  }
}
