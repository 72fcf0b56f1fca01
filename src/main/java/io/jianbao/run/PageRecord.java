package io.jianbao.run;

import io.jianbao.json.SummaryWriter.ReadFile;
import io.jianbao.source.Problem;
import java.util.List;
import java.util.Map;

/**
 * What the log of a run tells of a page that is done.
 *
 * @param source the page's name
 * @param key what the page's results depend on, as one hash
 * @param start where its lines begin in the file of articles, in bytes
 * @param length how many bytes they are
 * @param sum a checksum of them (CRC-32C)
 * @param file what is known of the page's file
 * @param counts of its articles, paragraphs, figures …, as in {@code summary.json}
 * @param problems what was lost in reading
 */
record PageRecord(
    String source,
    String key,
    long start,
    int length,
    long sum,
    ReadFile file,
    Map<String, Integer> counts,
    List<Problem> problems) {}
