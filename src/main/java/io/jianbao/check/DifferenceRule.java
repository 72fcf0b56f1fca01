package io.jianbao.check;

import io.jianbao.check.Finding.Evidence;
import io.jianbao.check.Finding.Severity;
import io.jianbao.check.Finding.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole, what was taken away, and the rest: 累计352例, 出院26名, 现有326例. The relations are in {@code
 * relations.txt}. All figures must stand in one paragraph, each in its role alone.
 */
final class DifferenceRule {
  static final String NAME = "difference";

  private final List<Relation> relations =
      WordList.lines("relations.txt").stream().map(Relation::parse).toList();
  private final WordList.Messages messages;

  DifferenceRule(WordList.Messages messages) {
    this.messages = messages;
  }

  List<String> relationNames() {
    return relations.stream().map(Relation::name).toList();
  }

  void check(Passage passage, List<Finding> findings) {
    List<Mention> mentions = Mention.in(passage).stream().filter(Mention::isExact).toList();
    for (Relation relation : relations) {
      Finding finding = check(relation, mentions);
      if (finding != null) {
        findings.add(finding);
      }
    }
  }

  private Finding check(Relation relation, List<Mention> mentions) {
    Roles roles = new Roles(relation);
    mentions.forEach(roles::assign);
    if (!roles.areClear()) {
      return null;
    }
    BigDecimal rest = roles.whole.value();
    for (Mention taken : roles.takenAway) {
      rest = taken == null ? rest : rest.subtract(taken.value());
    }
    int compared = roles.rest.value().compareTo(rest);
    if (compared == 0) {
      return finding(relation, roles, Status.HOLDS);
    }
    boolean conflict = relation.closed || compared > 0;
    return conflict ? finding(relation, roles, Status.CONFLICT) : null;
  }

  private Finding finding(Relation relation, Roles roles, Status status) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(roles.whole.evidence());
    StringBuilder equation = new StringBuilder(roles.whole.text());
    for (Mention taken : roles.takenAway) {
      if (taken != null) {
        evidence.add(taken.evidence());
        equation.append('−').append(taken.text());
      }
    }
    evidence.add(roles.rest.evidence());
    boolean holds = status == Status.HOLDS;
    equation.append(holds ? " = " : " ≠ ").append(roles.rest.text());
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("relation", relation.name);
    detail.put("equation", equation.toString());
    return new Finding(
        NAME,
        status,
        holds ? Severity.INFO : Severity.ERROR,
        messages.say(holds ? "difference.holds" : "difference.conflict", equation.toString()),
        evidence,
        detail);
  }

  /** Who plays what part in one paragraph. */
  private static final class Roles {
    private final Relation relation;
    private Mention whole;
    private final Mention[] takenAway;
    private Mention rest;
    private boolean ambiguous;

    Roles(Relation relation) {
      this.relation = relation;
      takenAway = new Mention[relation.takenAway.size()];
    }

    void assign(Mention mention) {
      String clause = mention.clause();
      if (!relation.counts(mention) || WordList.anyIn(relation.veto, clause)) {
        return;
      }
      for (int i = 0; i < takenAway.length; i++) {
        if (WordList.anyIn(relation.takenAway.get(i), clause)) {
          takenAway[i] = only(takenAway[i], mention);
          return;
        }
      }
      if (WordList.anyIn(relation.rest, clause)) {
        rest = only(rest, mention);
      } else if (WordList.anyIn(relation.whole, clause)) {
        whole = only(whole, mention);
      }
    }

    private Mention only(Mention known, Mention mention) {
      ambiguous |= known != null && known.value().compareTo(mention.value()) != 0;
      return mention;
    }

    /**
     * Each part is played by one, at least one thing was taken away, and whole and rest are alike.
     */
    boolean areClear() {
      boolean taken = false;
      for (Mention mention : takenAway) {
        taken |= mention != null;
      }
      return !ambiguous
          && taken
          && whole != null
          && rest != null
          && whole.hasUnitOf(rest)
          && whole.mayBeSamePlace(rest)
          && (relation.closed || whole.inCommon(rest) >= 2);
    }
  }

  private record Relation(
      String name,
      List<String> units,
      List<String> whole,
      List<List<String>> takenAway,
      List<String> rest,
      List<String> veto,
      boolean closed) {

    static Relation parse(String line) {
      String[] fields = line.split("\\|", -1);
      List<List<String>> groups = new ArrayList<>();
      for (String group : fields[3].split(";", -1)) {
        groups.add(words(group));
      }
      return new Relation(
          fields[0].strip(),
          words(fields[1]),
          words(fields[2]),
          groups,
          words(fields[4]),
          words(fields[5]),
          fields[6].strip().equals("yes"));
    }

    private static List<String> words(String field) {
      return List.of(field.strip().split(" +", -1));
    }

    boolean counts(Mention mention) {
      return mention.figure().unit() != null && units.contains(mention.figure().unit());
    }
  }
}
