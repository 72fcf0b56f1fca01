package io.jianbao.search;

import io.jianbao.search.Scope.Filter;
import io.jianbao.search.SearchAnswer.Bucket;
import io.jianbao.search.SearchAnswer.Facet;
import io.jianbao.search.SearchAnswer.Total;
import io.jianbao.search.SearchRequest.FacetRequest;
import io.jianbao.search.SearchRequest.Sort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A bucket's count is the total after its filter is added, whether collapsed or not. */
final class FacetCheck {
  private static final int SHOWN = 200;

  private final ArticleSearcher searcher;
  private final List<String> texts;
  private final Random random;

  /**
   * @param texts where queries are taken from
   */
  FacetCheck(ArticleSearcher searcher, List<String> texts, long seed) {
    this.searcher = searcher;
    this.texts = texts;
    this.random = new Random(seed);
  }

  /** Asks for a random query and one of its buckets; returns what is wrong, or null. */
  String bucket() throws Exception {
    return differenceOf(List.of());
  }

  /** The same among what already passed a filter. */
  String bucketOfFiltered() throws Exception {
    KeywordField field = field();
    List<Bucket> all = searcher.facet(Scope.of("", unit()), field, "", 200).buckets();
    if (all.isEmpty()) {
      return differenceOf(List.of());
    }
    return differenceOf(List.of(new Filter(field, one(all).value())));
  }

  private String differenceOf(List<Filter> filters) throws Exception {
    KeywordField field = field();
    FacetRequest facet = new FacetRequest(field, 50);
    while (true) {
      Scope scope = new Scope(query(), unit(), filters, List.of(), null, null);
      SearchAnswer answer = ask(scope, facet, random.nextBoolean());
      List<Bucket> buckets = answer.facets().getFirst().buckets();
      if (!buckets.isEmpty()) {
        return differenceOf(scope, answer, one(buckets));
      }
      field = field();
      facet = new FacetRequest(field, 50);
    }
  }

  private String differenceOf(Scope scope, SearchAnswer answer, Bucket bucket) throws Exception {
    Facet facet = answer.facets().getFirst();
    List<Filter> narrower = new ArrayList<>(scope.filters());
    narrower.add(new Filter(facet.field(), bucket.value()));
    Scope narrow =
        new Scope(scope.text(), scope.unit(), narrower, List.of(), scope.from(), scope.to());
    FacetRequest same = new FacetRequest(facet.field(), 50);
    SearchAnswer plain = ask(narrow, same, false);
    SearchAnswer collapsed = ask(narrow, same, true);
    Total expected = new Total(bucket.count(), bucket.groups());
    boolean right =
        plain.total().equals(expected)
            && collapsed.total().equals(expected)
            && listed(plain) == Math.min(SHOWN, bucket.count())
            && listed(collapsed) == Math.min(SHOWN, bucket.groups());
    return right
        ? null
        : narrow + ": " + bucket + ", but " + plain.total() + " and " + collapsed.total();
  }

  private static long listed(SearchAnswer answer) {
    Set<String> ids = new HashSet<>();
    answer.hits().forEach(hit -> ids.add(hit.id()));
    return ids.size();
  }

  private SearchAnswer ask(Scope scope, FacetRequest facet, boolean collapse) throws Exception {
    Page page = new Page(SHOWN, 0);
    return searcher.search(
        new SearchRequest(scope, List.of(facet), collapse, 0, Sort.RELEVANCE, page, null));
  }

  private KeywordField field() {
    return one(List.of(KeywordField.values()));
  }

  private Unit unit() {
    return one(List.of(Unit.values()));
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** A substring of one to four characters, quoted or not, or everything. */
  private String query() {
    String text = one(texts).replaceAll("[^\\p{IsHan}]", "");
    if (text.isEmpty() || random.nextInt(20) == 0) {
      return "";
    }
    int length = Math.min(text.length(), 1 + random.nextInt(4));
    int start = random.nextInt(text.length() - length + 1);
    String part = text.substring(start, start + length);
    return random.nextBoolean() ? '"' + part + '"' : part;
  }
}
