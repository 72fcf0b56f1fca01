package io.jianbao.search;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * The fields of the index. A block is: for each paragraph its figures, then the paragraph; then the
 * figures of the headlines; then the article. Pairs of duplicates and findings stand by themselves.
 */
final class Schema {
  /** Changes whenever an index of an older program cannot be read by this one. */
  static final String FORMAT = "jianbao-index/5";

  /** What a document is: one of the {@code KIND_} words. */
  static final String KIND = "kind";

  static final String KIND_ARTICLE = "article";
  static final String KIND_PARAGRAPH = "paragraph";
  static final String KIND_FIGURE = "figure";
  static final String KIND_PAIR = "pair";
  static final String KIND_FINDING = "finding";

  /** How a run was read: its summary and its problems. */
  static final String KIND_RUN = "run";

  /** The article id, on every document of a block: by it articles and paragraphs are found. */
  static final String BLOCK = "block";

  /** What pairs and findings were read from: they are replaced together. */
  static final String ORIGIN = "origin";

  static final String CHARACTERS = "c";
  static final String PAIRS = "cc";
  static final String WORDS = "w";
  static final String HEAD_CHARACTERS = "hc";
  static final String HEAD_PAIRS = "hcc";
  static final String HEAD_WORDS = "hw";

  /** The day of issue, in days since 1970-01-01. */
  static final String DAY = "day";

  /** The group of duplicates that a unit collapses into. */
  static final String COLLAPSE = "collapse";

  /** Columns of what answers show ({@link ShownTexts}). */
  static final String TEXT = "text";

  static final String HEAD = "head";

  /** Stored: all else. */
  static final String NOTES = "notes";

  static final String ARTICLE = "json";
  static final String HASH = "hash";

  static final String FIGURE_INDEX = "n";
  static final String FIGURE_KIND = "fkind";
  static final String FIGURE_LOW = "low";
  static final String FIGURE_HIGH = "high";
  static final String FIGURE_ORDER = "value";
  static final String FIGURE_UNIT = "unit";
  static final String FIGURE_DIMENSION = "dimension";
  static final String FIGURE_BASE_LOW = "blow";
  static final String FIGURE_BASE_HIGH = "bhigh";
  static final String FIGURE_BASE_ORDER = "bvalue";
  static final String FIGURE_SUBJECT = "subject";
  static final String FIGURE_PLACE = "fplace";
  static final String FIGURE_DAY = "fday";

  static final String PAIR_GROUP = "group";
  static final String PAIR_KIND = "pkind";
  static final String RULE = "rule";
  static final String STATUS = "status";
  static final String SEVERITY = "severity";

  /** Where a pair or a finding stands: article ids. */
  static final String ABOUT = "about";

  static final FieldType PLACES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  static final FieldType COUNTS = type(IndexOptions.DOCS_AND_FREQS);

  /** For terms that only say where to look. */
  static final FieldType PRESENCE = type(IndexOptions.DOCS);

  private Schema() {}

  private static FieldType type(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(options == IndexOptions.DOCS);
    type.freeze();
    return type;
  }
}
