package io.jianbao.name;

import java.util.List;

/**
 * Counties named without their rank that the tagger took for persons: 汤原、勃利 and 依兰 one behind the
 * other.
 */
final class CountyNames {
  private static final List<String> BEHIND = List.of("县", "一带", "等地", "境内", "两地", "三地", "人民");

  private static final String IN_FRONT = "在到至往赴抵经离驻";

  private final Divisions divisions;

  CountyNames(Divisions divisions) {
    this.divisions = divisions;
  }

  void find(Draft draft, List<Draft> article) {
    for (Found name : draft.names(Entity.Type.PERSON)) {
      String text = draft.textOf(name);
      if (name.by().equals("tagger")
          && isCounty(text)
          && (isPlaced(draft, name) || isNamedInFull(text, article))) {
        draft.put(new Found(name.span(), Entity.Type.PLACE, "article"));
      }
    }
  }

  private boolean isCounty(String name) {
    return divisions.withShortName(name).stream().anyMatch(Divisions::isCounty);
  }

  private boolean isNamedInFull(String name, List<Draft> article) {
    return divisions.withShortName(name).stream()
        .map(divisions::name)
        .anyMatch(full -> article.stream().anyMatch(draft -> draft.text().contains(full)));
  }

  private static boolean isPlaced(Draft draft, Found name) {
    int end = name.span().end();
    char before = draft.at(name.span().start() - 1);
    Found listed = before == '、' ? draft.endingAt(name.span().start() - 1) : null;
    return listed != null && listed.type() == Entity.Type.PLACE
        || IN_FRONT.indexOf(before) >= 0
        || BEHIND.stream().anyMatch(word -> draft.text().startsWith(word, end));
  }
}
