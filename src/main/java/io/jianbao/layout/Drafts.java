package io.jianbao.layout;

import java.util.ArrayList;
import java.util.List;

/** Divides the lines of a page among articles. */
final class Drafts {
  private Drafts() {}

  static List<Draft> of(String page, List<Line> lines) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean title = line.is(Line.Kind.HEADLINE) || line.is(Line.Kind.SUBTITLE);
      if (drafts.isEmpty() || opensArticle(drafts.getLast(), line, title)) {
        drafts.add(new Draft());
      }
      Draft draft = drafts.getLast();
      if (title) {
        draft.headlines.add(i);
      } else if (i > 0 && draft.hasBody() && continues(page, lines.get(i - 1), line)) {
        draft.paragraphs.getLast().add(i);
      } else {
        draft.paragraphs.add(new ArrayList<>(List.of(i)));
      }
    }
    return drafts;
  }

  private static boolean opensArticle(Draft draft, Line line, boolean title) {
    return draft.hasBody() && (title || line.is(Line.Kind.DATELINE));
  }

  private static boolean continues(String page, Line before, Line line) {
    boolean open = !before.is(Line.Kind.SIGNATURE) && !Marks.isComplete(page, before.span());
    return open && line.is(Line.Kind.BODY)
        || Marks.neverFirst(page.charAt(line.span().start())) && line.is(Line.Kind.BODY);
  }
}
