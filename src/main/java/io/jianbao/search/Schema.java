package io.jianbao.search;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * The fields of the index. A block is the paragraphs of an article, then the article. Pairs of
 * duplicates and findings stand by themselves.
 */
final class Schema {
  /** Changes whenever an index of an older program cannot be read by this one. */
  static final String FORMAT = "jianbao-index/6";

  /** What a document is: one of the {@code KIND_} words. */
  static final String KIND = "kind";

  static final String KIND_ARTICLE = "article";
  static final String KIND_PARAGRAPH = "paragraph";
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

  /** The figures of a paragraph or of the headlines of an article ({@link FigureColumn}). */
  static final String FIGURES = "figures";

  /** What they are looked up by ({@link FigureTerm}). */
  static final String FIGURE_TERM = "figure";

  static final String FIGURE_PLACE = "fplace";

  /** Their subjects that do not stand in the text. */
  static final String FIGURE_SUBJECT = "fsubject";

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
