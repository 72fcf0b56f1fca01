/**
 * A page put back into articles.
 *
 * <p>The words: a <i>line</i> is a row of the page that shows something; a <i>piece</i> is a
 * stretch of the page that belongs to one paragraph; a <i>seam</i> is where one piece continues
 * another; an <i>article</i> is a headline (or several), perhaps a subtitle, and paragraphs, the
 * first of which may begin with a <i>dateline</i> (本报2月27日讯 (记者 马芳)). An <i>intruder</i> is a line
 * of another article that stands inside this one.
 */
package io.jianbao.layout;
