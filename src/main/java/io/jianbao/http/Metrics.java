package io.jianbao.http;

import io.jianbao.search.Stats;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Counters, and their text for Prometheus (exposition format 0.0.4). Thread-safe. */
final class Metrics {
  private static final double[] BOUNDS = {0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5};

  private final Map<String, LongAdder> requests = new TreeMap<>();
  private final LongAdder[] times = new LongAdder[BOUNDS.length + 1];
  private final LongAdder nanoseconds = new LongAdder();
  private final AtomicInteger atWork = new AtomicInteger();

  Metrics() {
    for (int i = 0; i < times.length; i++) {
      times[i] = new LongAdder();
    }
  }

  int begin() {
    return atWork.incrementAndGet();
  }

  void end(String route, int status, long nanos) {
    atWork.decrementAndGet();
    String labels = "{route=\"" + route + "\",status=\"" + status + "\"}";
    synchronized (requests) {
      requests.computeIfAbsent(labels, key -> new LongAdder()).increment();
    }
    int i = 0;
    while (i < BOUNDS.length && nanos > BOUNDS[i] * 1e9) {
      i++;
    }
    times[i].increment();
    nanoseconds.add(nanos);
  }

  String text(Stats stats) {
    StringBuilder text = new StringBuilder();
    head(text, "jianbao_requests_total", "counter", "Requests by route and status.");
    synchronized (requests) {
      requests.forEach((labels, count) -> line(text, "jianbao_requests_total" + labels, count));
    }
    head(text, "jianbao_request_seconds", "histogram", "How long requests took.");
    long sum = 0;
    for (int i = 0; i < times.length; i++) {
      sum += times[i].sum();
      String bound = i < BOUNDS.length ? String.valueOf(BOUNDS[i]) : "+Inf";
      line(text, "jianbao_request_seconds_bucket{le=\"" + bound + "\"}", sum);
    }
    String seconds = String.format(Locale.ROOT, "%.6f", nanoseconds.sum() / 1e9);
    line(text, "jianbao_request_seconds_sum", seconds);
    line(text, "jianbao_request_seconds_count", sum);
    head(text, "jianbao_requests_at_work", "gauge", "Requests that are being answered.");
    line(text, "jianbao_requests_at_work", atWork.get());
    head(text, "jianbao_index_documents", "gauge", "What is in the index.");
    documents(text, "article", stats.articles());
    documents(text, "paragraph", stats.paragraphs());
    documents(text, "figure", stats.figures());
    documents(text, "duplicate", stats.duplicates());
    documents(text, "finding", stats.findings());
    return text.toString();
  }

  private static void documents(StringBuilder text, String kind, long count) {
    line(text, "jianbao_index_documents{kind=\"" + kind + "\"}", count);
  }

  private static void head(StringBuilder text, String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private static void line(StringBuilder text, String name, Object value) {
    text.append(name).append(' ').append(value).append('\n');
  }
}
