package io.jianbao.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What became of the tasks of some inputs: pages by their source, and problems. */
record TaskResults(Map<String, Page> pages, List<Problem> problems, List<Boolean> lasts) {
  static final long MAX_BYTES = 1 << 20;

  /** All pages that are read from standard input. */
  static TaskResults ofBytes(byte[] bytes) {
    return of(new PageTasks(List.of(), new ByteArrayInputStream(bytes), reader(), USUAL));
  }

  private static final RecordFields USUAL = RecordFields.USUAL;

  static TaskResults ofText(String text) {
    return ofBytes(text.getBytes(UTF_8));
  }

  /** All pages of paths. */
  static TaskResults ofFiles(Object... paths) {
    List<String> arguments = java.util.Arrays.stream(paths).map(Object::toString).toList();
    return of(new PageTasks(PageFiles.find(arguments).files(), null, reader(), USUAL));
  }

  static PageReader reader() {
    return PageReader.of("auto", MAX_BYTES);
  }

  static TaskResults of(PageTasks tasks) {
    TaskResults results =
        new TaskResults(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    try (tasks) {
      while (tasks.hasNext()) {
        results.take(tasks.next());
      }
    }
    return results;
  }

  private void take(PageTask task) {
    lasts.add(task.last());
    try {
      Page page = task.read();
      if (pages.put(task.source(), page) != null || !page.source().equals(task.source())) {
        throw new AssertionError("not unique or not its own: " + task.source());
      }
      problems.addAll(page.problems());
    } catch (UnreadablePageException e) {
      problems.add(e.problem());
    }
  }

  List<String> sources() {
    return List.copyOf(pages.keySet());
  }

  List<String> texts() {
    return pages.values().stream().map(Page::text).toList();
  }

  /** Each problem as {@code source code}. */
  List<String> codes() {
    return problems.stream().map(problem -> problem.source() + " " + problem.code()).toList();
  }

  /** A ZIP archive of names and their contents, one after the other. */
  static byte[] zip(Object... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        Object content = namesAndContents[i + 1];
        zip.write(content instanceof String text ? text.getBytes(UTF_8) : (byte[]) content);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
