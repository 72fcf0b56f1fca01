package io.jianbao.layout;

import java.util.List;

/**
 * All that was decided about a page, with what led to it.
 *
 * @param page the lines
 * @param seams which line goes on with which
 * @param decisions which article each line was given to and why
 * @param articles the result
 */
record Layout(
    LinedPage page,
    Seams seams,
    List<ArticleAssigner.Decision> decisions,
    List<Article> articles) {}
