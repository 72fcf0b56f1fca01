package io.jianbao.analysis;

/** A kind of annotation that a reader can ask for; the contract writes them in lower case. */
public enum Layer {
  SENTENCES,
  TOKENS,
  ENTITIES,
  FIGURES,
  TIMES,
  QUOTES
}
