package io.jianbao.layout;

/**
 * What verbs of speaking and knowing say about seams: behind 记者从发布会上获悉， a statement with a subject
 * must come, so 继续接受治疗 does not go on with it, though the characters would allow it; and 局长林小满表示，
 * likes to begin a paragraph. Immutable.
 */
final class ReportedStatement {
  /** A clause that names a speaker is not longer. */
  private static final int LONGEST_CLAUSE = 40;

  private final WordList reportVerbs = WordList.load("report-verbs.txt");
  private final WordList predicateOpeners = WordList.load("predicate-openers.txt");
  private final WordList speechVerbs = WordList.load("speech-verbs.txt");

  /** Whether {@code first} announces a statement and {@code second} begins without its subject. */
  boolean lacksSubject(char[] first, char[] second) {
    int end = first.length - 1;
    return end > 0
        && announces(first[end])
        && reportVerbs.endsAt(first, end)
        && predicateOpeners.begins(second);
  }

  /** Whether the text begins with a speaker and a verb of speaking. */
  boolean beginsWithSpeaker(char[] text) {
    int end = 0;
    while (end < text.length && end < LONGEST_CLAUSE && !announces(text[end])) {
      end++;
    }
    return end < text.length && end > 2 && announces(text[end]) && speechVerbs.endsAt(text, end);
  }

  private static boolean announces(char c) {
    return c == ',' || c == ':';
  }
}
