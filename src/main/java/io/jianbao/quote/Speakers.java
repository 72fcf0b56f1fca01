package io.jianbao.quote;

import io.jianbao.name.Entity;
import io.jianbao.text.DataFile;
import io.jianbao.text.Script;
import io.jianbao.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who stands in front of a verb of saying as its subject. */
final class Speakers {
  private static final int LONGEST_GAP = 60;
  private static final int LONGEST_NOUN = 16;
  private static final int LONGEST_ADDRESS = 10;

  /** A body or a person does so in a statement, a report, an article. */
  private static final List<String> WRITTEN = List.of("发表", "发布", "发出", "发", "刊文", "撰文", "发文");

  private static final Set<String> STATEMENTS =
      Set.of("声明", "公报", "公告", "通告", "通报", "文章", "评论", "报告", "讲话", "致辞", "演讲", "谈话", "消息", "推文");

  private static final int LONGEST_STATEMENT = 12;

  /** Characters of days: 9月21日. */
  private static final String DAY = "0123456789０１２３４５６７８９月日号";

  /** Characters of days and hours: 当地时间21日凌晨. */
  private static final String WHEN = DAY + "年昨今当天凌晨早上中下午晚夜时间地";

  private final Set<String> addressees = words("addressee-words.txt");
  private final Set<String> nouns = words("speaker-nouns.txt");
  private final Set<String> adverbs = words("adverbs.txt");

  private static Set<String> words(String resource) {
    Set<String> words = new HashSet<>();
    for (String row : new DataFile(CueVerbs.class, resource).rows()) {
      words.addAll(List.of(row.split(" ")));
    }
    return words;
  }

  /**
   * The speaker in {@code text} between {@code start}, where the sentence starts, and the verb.
   *
   * @param person whom 他 and 她 mean here, or null
   */
  Speaker find(String text, int start, int verb, List<Entity> entities, String person) {
    int clause = startOfClause(text, start, verb);
    Entity named = lastSubject(text, clause, verb, entities);
    if (named != null) {
      return named(text, named, verb, entities);
    }
    Entity before = lastPerson(start, clause, entities);
    boolean object = before != null && isObject(text, before);
    String meant = before == null ? person : before.name();
    Speaker pronoun = pronoun(text, clause, verb, object ? null : meant);
    if (pronoun != null) {
      return pronoun;
    }
    Speaker noun = noun(text, clause, verb);
    return noun != null || clause == start ? noun : earlier(text, start, clause, verb, entities);
  }

  /** 王五力挺李四，他说: who ends a clause is hardly its subject, unless 是 stands in front. */
  private static boolean isObject(String text, Entity person) {
    Span span = person.span();
    boolean ends = span.end() < text.length() && "，,；;".indexOf(text.charAt(span.end())) >= 0;
    boolean begins =
        span.start() == 0 || "，,；;。！？是”」\n".indexOf(text.charAt(span.start() - 1)) >= 0;
    return ends && !begins && person.role() == null;
  }

  private static int startOfClause(String text, int start, int verb) {
    int at = verb;
    while (at > start && "，,；;：:".indexOf(text.charAt(at - 1)) < 0) {
      at--;
    }
    return at;
  }

  /** The last person or organization of the clause that is not spoken to. */
  private Entity lastSubject(String text, int start, int end, List<Entity> entities) {
    Entity last = null;
    for (Entity entity : entities) {
      Span span = entity.span();
      if (span.start() >= start && span.end() <= end && canSpeak(entity)) {
        boolean isPart = last != null && last.span().contains(span);
        if (!isPart && !isAddressed(text, start, span)) {
          last = entity;
        }
      }
    }
    return last;
  }

  private static Entity lastPerson(int start, int end, List<Entity> entities) {
    Entity last = null;
    for (Entity entity : entities) {
      boolean inside = entity.span().start() >= start && entity.span().end() <= end;
      last = inside && isPerson(entity) ? entity : last;
    }
    return last;
  }

  private static boolean canSpeak(Entity entity) {
    return isPerson(entity) || entity.type() == Entity.Type.ORGANIZATION;
  }

  /** A person of the story; reporters in a byline only write down what others do and say. */
  static boolean isPerson(Entity entity) {
    return entity.type() == Entity.Type.PERSON && !entity.by().equals("byline");
  }

  private boolean isAddressed(String text, int start, Span span) {
    for (int length = 1; length <= 3 && span.start() - length >= start; length++) {
      if (addressees.contains(text.substring(span.start() - length, span.start()))) {
        return true;
      }
    }
    return false;
  }

  private Speaker named(String text, Entity entity, int verb, List<Entity> entities) {
    Span span = entity.span();
    int end = beforeStatement(text, span.end(), verb);
    String gap = text.substring(span.end(), end);
    boolean noun = endsWithNoun(gap) && gap.length() <= LONGEST_NOUN && isOneNoun(gap);
    boolean body = entity.type() == Entity.Type.ORGANIZATION;
    if (!(noun && body) && isAdverbial(withoutAddress(gap))) {
      return new Speaker(entity.name(), span);
    }
    if (noun) {
      Span whole = new Span(span.start(), end);
      return new Speaker(whole.of(text), whole);
    }
    if (endsWithNoun(gap) && gap.indexOf('的') >= 0) {
      return null; // 聆听了张三讲话的与会人士
    }
    boolean mayAct = entity.type() == Entity.Type.PERSON && isAlone(text, entity, verb, entities);
    return mayAct && gap.length() <= LONGEST_GAP && !gap.startsWith("的")
        ? new Speaker(entity.name(), span)
        : null;
  }

  /** 外交部发言人|21日发表声明|说: where the speaker ends who says it in writing; {@code verb} for none. */
  private static int beforeStatement(String text, int start, int verb) {
    String said = text.substring(Math.max(start, verb - LONGEST_STATEMENT), verb);
    for (String word : WRITTEN) {
      int at = said.indexOf(word);
      if (at >= 0 && isWritten(said.substring(at), word)) {
        int end = verb - said.length() + at;
        while (end > start && WHEN.indexOf(text.charAt(end - 1)) >= 0) {
          end--;
        }
        return end;
      }
    }
    return verb;
  }

  private static boolean isWritten(String said, String word) {
    return word.endsWith("文") && said.equals(word)
        || STATEMENTS.contains(said.substring(Math.max(0, said.length() - 2)));
  }

  /**
   * Whether nothing stands between a speaker who ends at {@code end} and the verb that would take
   * another.
   */
  boolean isBeside(String text, int end, int verb) {
    return isAdverbial(withoutAddress(text.substring(end, beforeStatement(text, end, verb))));
  }

  private boolean isAlone(String text, Entity entity, int verb, List<Entity> entities) {
    for (Entity other : entities) {
      if (other.type() == Entity.Type.PERSON
          && other.span().start() >= entity.span().end()
          && other.span().end() <= verb
          && !isAddressed(text, entity.span().end(), other.span())) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code gap} is made of words that leave the subject in its place: 昨天在会上. */
  private boolean isAdverbial(String gap) {
    int at = 0;
    while (at < gap.length()) {
      if (Script.isBlank(gap.charAt(at))) {
        at++;
        continue;
      }
      int length = Math.min(10, gap.length() - at);
      while (length > 0 && !adverbs.contains(gap.substring(at, at + length))) {
        length--;
      }
      if (length == 0 && DAY.indexOf(gap.charAt(at)) >= 0) {
        length = 1;
      }
      if (length == 0) {
        String rest = gap.substring(at);
        return rest.charAt(0) == '在' && "时中上".indexOf(rest.charAt(rest.length() - 1)) >= 0;
      }
      at += length;
    }
    return true;
  }

  /** 昨天|对当地干部群众, 向媒体: what stands in front of whom the speaker speaks to. */
  private static String withoutAddress(String gap) {
    for (int i = gap.length() - 2; i >= 0 && gap.length() - i <= LONGEST_ADDRESS; i--) {
      if ("对向跟同".indexOf(gap.charAt(i)) >= 0) {
        return gap.substring(0, i);
      }
      if (!Script.isHan(gap.charAt(i)) || gap.charAt(i) == '的') {
        break;
      }
    }
    return gap;
  }

  private boolean endsWithNoun(String text) {
    for (int length = 2; length <= Math.min(4, text.length()); length++) {
      if (nouns.contains(text.substring(text.length() - length))) {
        return true;
      }
    }
    return false;
  }

  /** 他, 她, 他们 straight in front of the verb. */
  private Speaker pronoun(String text, int start, int verb, String person) {
    for (int at = start; at < verb; at++) {
      char c = text.charAt(at);
      if (c == '他' || c == '她') {
        String gap = text.substring(at + 1, verb);
        boolean subject = at == start || !isAddressed(text, start, new Span(at, at + 1));
        boolean one = !gap.startsWith("们") && !gap.startsWith("的");
        return subject && one && isAdverbial(gap) && person != null
            ? new Speaker(person, new Span(at, at + 1))
            : null;
      }
    }
    return null;
  }

  /** 有关专家, 该负责人: a clause that is nothing but the speaker. */
  private Speaker noun(String text, int start, int verb) {
    int from = start;
    while (from < verb && Script.isBlank(text.charAt(from))) {
      from++;
    }
    for (String word : List.of("不过", "但", "而", "据")) {
      from += text.startsWith(word, from) ? word.length() : 0;
    }
    int end = beforeStatement(text, from, verb);
    String noun = text.substring(from, end);
    boolean written = end < verb && noun.length() > 1 && !noun.endsWith("后");
    boolean speaker = endsWithNoun(noun) || written;
    boolean fits = speaker && noun.length() <= LONGEST_NOUN && isOneNoun(noun);
    return fits ? new Speaker(noun, new Span(from, end)) : null;
  }

  private static boolean isOneNoun(String words) {
    String noun = words.replace("有关", "").replace("他的", "").replace("她的", "");
    for (int i = 0; i < noun.length(); i++) {
      char c = noun.charAt(i);
      if (!Script.isHan(c) || "他她了在对向给与被把是有会将要替让能可应该须使从到就也都".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** 张三来到村里，……，指出: the subject of the sentence, when nobody else is named behind it. */
  private Speaker earlier(String text, int start, int clause, int verb, List<Entity> entities) {
    String before = text.substring(clause, verb);
    if (!isAdverbial(before) || verb - start > 2 * LONGEST_GAP) {
      return null;
    }
    Entity first = null;
    for (Entity entity : entities) {
      Span span = entity.span();
      if (span.start() < start || span.end() > clause || !canSpeak(entity)) {
        continue;
      }
      if (entity.type() == Entity.Type.PERSON) {
        if (first != null && !first.name().equals(entity.name())) {
          return null;
        }
        first = entity;
      }
    }
    boolean subject = first != null && !isAddressed(text, start, first.span());
    return subject ? new Speaker(first.name(), first.span()) : null;
  }
}
