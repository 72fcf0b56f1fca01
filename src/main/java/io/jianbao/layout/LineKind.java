package io.jianbao.layout;

/** What a line of a page is. */
public enum LineKind {
  /** A headline, or several on one line. */
  HEADLINE,
  /** The line below a headline that begins with a dash: ——访…. */
  SUBTITLE,
  /** A heading inside an article. */
  HEADING,
  /** The reporters, on a line of their own. */
  BYLINE,
  /** A paragraph that begins with a line of origin. */
  LEAD,
  /** A paragraph or a part of one. */
  BODY,
  /** What is below a picture: 图为…, …摄. */
  CAPTION,
  /** Who wrote or sent the article, behind it: （作者为…）, （本报莫斯科4月30日电）. */
  SIGNATURE,
  /** A word of the paper about the page: （下转第二版）, 责任编辑. */
  NOTICE,
  /** A row of a table. */
  TABLE
}
