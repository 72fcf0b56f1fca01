package io.jianbao.layout;

/** What speaks for a paragraph belonging to an article elsewhere on the page, or against it. */
enum BelongingSign {
  BIAS,
  THERE,
  THERE_SUM,
  HERE,
  DIFFERENCE,
  DIFFERENCE_SUM,
  RIVAL_DIFFERENCE,
  ABOVE,
  BELOW,
  LENGTH,
  SHORT,
  ARTICLE_BEFORE,
  ARTICLE_BEHIND,
  FAR,
  BEGINS_MIDWAY,
  ENDS_OPEN,
  SECOND_HERE,
  LAST_HERE,
  IN_GAP,
  LINES
}
