package io.jianbao.json;

import io.jianbao.layout.Evidence;
import io.jianbao.layout.Reasons;
import io.jianbao.text.CodePoints;
import io.jianbao.text.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Why an article is as it is, as fields of its line. Those that are empty are left out. */
final class ReasonFields {
  /** Weaker signs are left out. */
  private static final int STRONGEST = 5;

  private final JsonLine json;
  private final Reasons reasons;
  private final CodePoints offsets;

  ReasonFields(JsonLine json, Reasons reasons, CodePoints offsets) {
    this.json = json;
    this.reasons = reasons;
    this.offsets = offsets;
  }

  /** The places in a paragraph where two of its pieces were joined. */
  void seams(List<Span> pieces) {
    if (pieces.size() < 2) {
      return;
    }
    json.openList("seams");
    int at = 0;
    for (int i = 1; i < pieces.size(); i++) {
      at += offsets.at(pieces.get(i - 1).end()) - offsets.at(pieces.get(i - 1).start());
      for (Reasons.Joint joint : reasons.joints()) {
        if (meet(joint.before(), pieces.get(i - 1)) && meet(joint.after(), pieces.get(i))) {
          json.open().field("at", at);
          why(joint.probability(), joint.evidence());
        }
      }
    }
    json.close(']');
  }

  private static boolean meet(Span a, Span b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  /** The lines that stood in another article, or belong to none. */
  void strays() {
    if (reasons.strays().isEmpty()) {
      return;
    }
    json.openList("strays");
    for (Reasons.Stray stray : reasons.strays()) {
      json.open().span(stray.line(), offsets).field("decision", stray.decision());
      why(stray.probability(), stray.evidence());
    }
    json.close(']');
  }

  private void why(double probability, List<Evidence> evidence) {
    json.field("probability", decimal(probability, 3)).openList("evidence");
    for (Evidence each : evidence.subList(0, Math.min(STRONGEST, evidence.size()))) {
      json.open().field("sign", each.sign());
      json.field("weight", decimal(each.weight(), 2)).close('}');
    }
    json.close(']').close('}');
  }

  private static String decimal(double value, int scale) {
    return BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_EVEN).toPlainString();
  }
}
