package io.jianbao.layout;

/** What speaks for a seam in view of the other seams that would stand in its way. */
enum SeamChoiceSign {
  APART,
  ALONE,
  ALONE_APART,
  NO_RIVAL_BELOW,
  RIVAL_BELOW,
  NO_RIVAL_ABOVE,
  RIVAL_ABOVE
}
