package io.jianbao.json;

import io.jianbao.check.Finding;
import io.jianbao.check.Finding.Evidence;
import io.jianbao.source.Problem;
import java.io.OutputStream;

/** Writes the lines of {@code findings.jsonl} and {@code errors.jsonl}. Not thread-safe. */
public final class FindingWriter implements AutoCloseable {
  private final JsonLine json;

  /** The stream stays open when the writer closes. */
  public FindingWriter(OutputStream out) {
    json = new JsonLine(out);
  }

  /** Writes a line of {@code findings.jsonl}. */
  public void write(Finding finding) {
    json.open().field("rule", finding.rule());
    json.field("status", finding.status()).field("severity", finding.severity());
    json.field("message", finding.message().chinese());
    json.field("messageEn", finding.message().english());
    json.openList("evidence");
    for (Evidence evidence : finding.evidence()) {
      json.open().field("article", evidence.article()).field("paragraph", evidence.paragraph());
      json.field("start", evidence.start()).field("end", evidence.end());
      json.field("text", evidence.text()).close('}');
    }
    json.close(']');
    json.open("detail");
    finding.detail().forEach(json::field);
    json.close('}');
    json.end();
  }

  /** Writes a line of {@code errors.jsonl}. */
  public void write(Problem problem) {
    json.open().field("source", problem.source()).field("stage", problem.stage());
    json.field("code", problem.code()).field("message", problem.message());
    json.field("charset", problem.charset());
    json.end();
  }

  @Override
  public void close() {
    json.close();
  }
}
