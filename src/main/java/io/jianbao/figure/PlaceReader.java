package io.jianbao.figure;

/**
 * The place that opens the clause of a figure, by the last character of administrative names:
 * 新城区5例, 呼和浩特市报告新增17例, 在江苏省太仓市浮桥镇建成3座. Says nothing rather than something doubtful.
 */
final class PlaceReader {
  /** How far in front of a figure its clause is looked for. */
  private static final int CLAUSE = 40;

  /** The longest name with its last character, counted from the end of the one before. */
  private static final int NAME = 9;

  private static final String CLAUSE_END = "。!?;,、:()\n";
  private static final String LAST = "省市区县旗州盟";
  private static final String NOT_BEHIND = "委长政直级内外域民场下中上里府属辖占容值面价城局里";
  private static final String NOT_BEFORE = "全各该小社管控园校景片库辖防疫本两多几每跨县地山灾牧矿院厂列工分能业护范验";

  /** In front of 市 these make it a market: 股市, 逆市. */
  private static final String MARKETS = "股楼车菜入开收闭逆牛熊罢休早夜汇债期币";

  private static final String NOT_INSIDE =
      "的了是在有为将把被到于由给来自就算时比光对与受向从和距又及或并也都还要使让等这那其我你他她们一二三四五六七八九十";

  private final FoldedText text;
  private final PhraseWords lexicon;

  PlaceReader(FoldedText text, PhraseWords lexicon) {
    this.text = text;
    this.lexicon = lexicon;
  }

  /** The place in the clause of the figure that starts at {@code figure}, or null. */
  String before(int figure) {
    int from = opening(figure);
    int end = nameEnd(from, figure);
    if (end == 0) {
      return null;
    }
    for (int next = nameEnd(end, figure); next > 0; next = nameEnd(end, figure)) {
      end = next;
    }
    return text.printed(from, end);
  }

  /** The head of the clause, behind the last 在 in it. */
  private int opening(int figure) {
    int floor = Math.max(figure - CLAUSE, 0);
    int clause = figure;
    while (clause > floor && CLAUSE_END.indexOf(text.at(clause - 1)) < 0) {
      clause--;
    }
    for (int i = figure - 1; i >= clause; i--) {
      if (text.at(i) == '在') {
        return i + 1;
      }
    }
    return clause;
  }

  /** The end of a name of two characters or more that starts at {@code from}, or 0. */
  private int nameEnd(int from, int limit) {
    for (int i = from; i < Math.min(limit, from + NAME); i++) {
      char c = text.at(i);
      if (!Character.isIdeographic(c) || NOT_INSIDE.indexOf(c) >= 0) {
        return 0;
      }
      if (i - from >= (c == '县' ? 1 : 2) && LAST.indexOf(c) >= 0) {
        return isName(from, i) ? i + 1 : 0;
      }
    }
    return 0;
  }

  private boolean isName(int from, int last) {
    return NOT_BEHIND.indexOf(text.at(last + 1)) < 0
        && NOT_BEFORE.indexOf(text.at(last - 1)) < 0
        && !(text.at(last) == '市' && MARKETS.indexOf(text.at(last - 1)) >= 0)
        && !endsAsWord(from, last)
        && !holdsVerb(from, last);
  }

  /** 改造危旧县, 目前市: no name holds a verb or an adverb. */
  private boolean holdsVerb(int from, int last) {
    int i = from;
    while (i < last) {
      Trie.Match<PhraseWords.Sort> word = lexicon.at(text, i, last + 1);
      if (word.meaning() == PhraseWords.Sort.OTHER && word.length() > 1) {
        return true;
      }
      i += word.length();
    }
    return false;
  }

  /** 沿海城市, 家属区: the last characters are a common noun; 新城区 and 城东区 are names. */
  private boolean endsAsWord(int from, int last) {
    if (last - from == 2 && "城东西南北中".indexOf(text.at(last - 1)) >= 0) {
      return false;
    }
    int first = text.at(last) == '区' || text.at(last) == '盟' ? from : from + 1;
    for (int start = last - 1; start >= Math.max(first, last - 2); start--) {
      if (lexicon.at(text, start, last + 1).length() == last + 1 - start) {
        return true;
      }
    }
    return false;
  }
}
