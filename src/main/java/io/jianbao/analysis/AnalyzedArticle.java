package io.jianbao.analysis;

import io.jianbao.layout.Article;
import io.jianbao.layout.Reasons;
import java.time.LocalDate;
import java.util.List;

/**
 * An article with everything that a page by itself tells about it.
 *
 * @param id {@code page.txt#a1}, numbered from 1 in the order of the page
 * @param source the path of its page, relative to the argument that named it
 * @param date the day of issue, null when it is not known
 * @param layout where it stands on the page
 * @param headlines beside {@code layout.headlines()}, in the same order
 * @param subtitle null when there is none
 * @param paragraphs beside {@code layout.paragraphs()}, in the same order
 * @param reasons why it was put together as it is
 */
public record AnalyzedArticle(
    String id,
    String source,
    LocalDate date,
    Article layout,
    List<AnnotatedText> headlines,
    AnnotatedText subtitle,
    List<AnnotatedText> paragraphs,
    Reasons reasons) {}
