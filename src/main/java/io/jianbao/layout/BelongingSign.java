package io.jianbao.layout;

/** What speaks for a paragraph belonging to an article elsewhere on the page, or against it. */
enum BelongingSign {
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
  ALONE,
  LEADS,
  TAILS,
  TAILS_THERE,
  SIGNED_THERE,
  SECOND_BEHIND,
  LAST_AHEAD,
  CLOSER,
  CLOSER_SECOND_BEHIND,
  CLOSER_LAST,
  IN_GAP,
  LINES
}
