package io.jianbao.report;

import io.jianbao.report.Entries.Evidence;
import io.jianbao.report.Entries.Finding;
import io.jianbao.report.MarkedText.Mark;
import java.util.List;

/** What does not agree, each with its evidence in context; what was checked and held, folded. */
final class FindingsSection {
  /** Pieces of evidence shown of one finding. */
  static final int EVIDENCE_SHOWN = 12;

  /** Code points of context on either side of a piece of evidence. */
  private static final int CONTEXT = 36;

  private static final String PUNCTUATION = "，。；：！？、,;:!?";

  private final Labels labels;
  private final FindingChoice findings;
  private final ArticleChoice articles;

  FindingsSection(Labels labels, FindingChoice findings, ArticleChoice articles) {
    this.labels = labels;
    this.findings = findings;
    this.articles = articles;
  }

  String html() {
    StringBuilder out = new StringBuilder();
    out.append("<section id=\"findings\" class=\"wide\" aria-labelledby=\"findings-title\">\n");
    out.append("<h2 id=\"findings-title\">").append(labels.html("section.findings"));
    out.append("</h2>\n");
    Fragments.tally(out, labels, "rule", findings.conflictsByRule());
    if (findings.conflictCount() == 0) {
      out.append("<p class=\"nothing\">").append(labels.html("findings.none")).append("</p>\n");
    }
    List<Numbered<Finding>> conflicts = findings.conflicts();
    out.append("<ol class=\"findings\">\n");
    conflicts.forEach(finding -> finding(out, finding));
    out.append("</ol>\n");
    leftOut(out, conflicts.size(), findings.conflictCount());
    holds(out);
    out.append("</section>\n");
    return out.toString();
  }

  private void holds(StringBuilder out) {
    if (findings.holdCount() == 0) {
      return;
    }
    out.append("<details class=\"holds\">\n<summary>").append(labels.html("findings.holds"));
    out.append(" <b>").append(Fragments.number(findings.holdCount())).append("</b></summary>\n");
    Fragments.tally(out, labels, "rule", findings.holdsByRule());
    out.append("<ol class=\"findings\">\n");
    List<Numbered<Finding>> holds = findings.holds();
    holds.forEach(finding -> finding(out, finding));
    out.append("</ol>\n");
    leftOut(out, holds.size(), findings.holdCount());
    out.append("</details>\n");
  }

  private void leftOut(StringBuilder out, int shown, int all) {
    Fragments.leftOut(out, labels, shown, all, "findings.jsonl");
  }

  private void finding(StringBuilder out, Numbered<Finding> numbered) {
    Finding finding = numbered.entry();
    out.append("<li class=\"finding ").append(finding.conflict() ? "conflict" : "holds");
    out.append("\" id=\"").append(Spots.findingAnchor(numbered.line())).append("\">\n");
    out.append("<p class=\"head\"><span class=\"number\">").append(numbered.line());
    out.append("</span> <strong>").append(labels.html("rule." + finding.rule()));
    out.append("</strong>");
    if (finding.conflict()) {
      out.append(" <span class=\"severity severity-").append(severity(finding)).append("\">");
      out.append(labels.html("severity." + finding.severity())).append("</span>");
    }
    out.append("</p>\n<p class=\"message\">").append(Html.text(finding.message()));
    if (!finding.messageEn().isEmpty()) {
      out.append(" <small class=\"en\" lang=\"en\">");
      out.append(Html.text(finding.messageEn())).append("</small>");
    }
    out.append("</p>\n");
    out.append("<ul class=\"evidence\">\n");
    List<Evidence> evidence = finding.evidence();
    for (int i = 0; i < Math.min(evidence.size(), EVIDENCE_SHOWN); i++) {
      evidence(out, evidence.get(i), new Spots.Spot(numbered, i).anchor());
    }
    out.append("</ul>\n");
    Fragments.leftOut(
        out, labels, Math.min(evidence.size(), EVIDENCE_SHOWN), evidence.size(), "findings.jsonl");
    out.append("</li>\n");
  }

  /** Only what the style sheet knows becomes part of a class name. */
  private static String severity(Finding finding) {
    return switch (finding.severity()) {
      case "error" -> "error";
      case "warning" -> "warning";
      default -> "info";
    };
  }

  private void evidence(StringBuilder out, Evidence evidence, String anchor) {
    String where = evidence.article() + "." + evidence.paragraph();
    out.append("<li lang=\"zh\"><q>").append(context(evidence)).append("</q> ");
    Fragments.where(out, where, anchor, articles.shows(evidence.article()));
    out.append("</li>\n");
  }

  /** The evidence marked in the words around it; alone where the run does not hold the text. */
  private String context(Evidence evidence) {
    String text = articles.text(evidence.place());
    int length = text == null ? 0 : text.codePointCount(0, text.length());
    if (evidence.start() < 0 || evidence.start() >= evidence.end() || evidence.end() > length) {
      return "<mark>" + Html.text(evidence.text()) + "</mark>";
    }
    int from = beginning(text, evidence.start());
    int to = ending(text, evidence.end(), length);
    String around =
        text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    Mark mark =
        new Mark(evidence.start() - from, evidence.end() - from, 0, "mark", "class=\"spot\"", "");
    String html = MarkedText.render(around, List.of(mark), List.of());
    return (from > 0 ? "…" : "") + html + (to < length ? "…" : "");
  }

  /** Where the context begins: behind the first punctuation of the stretch, if it has any. */
  private static int beginning(String text, int start) {
    int from = start - CONTEXT;
    if (from <= 0) {
      return 0;
    }
    int offset = text.offsetByCodePoints(0, from);
    for (int at = from; at < start; at++) {
      int c = text.codePointAt(offset);
      offset += Character.charCount(c);
      if (PUNCTUATION.indexOf(c) >= 0) {
        return at + 1;
      }
    }
    return from;
  }

  /** Where the context ends: in front of the last punctuation of the stretch, if it has any. */
  private static int ending(String text, int end, int length) {
    int to = end + CONTEXT;
    if (to >= length) {
      return length;
    }
    int offset = text.offsetByCodePoints(0, to);
    for (int at = to; at > end; at--) {
      int c = text.codePointBefore(offset);
      offset -= Character.charCount(c);
      if (PUNCTUATION.indexOf(c) >= 0) {
        return at - 1;
      }
    }
    return to;
  }
}
