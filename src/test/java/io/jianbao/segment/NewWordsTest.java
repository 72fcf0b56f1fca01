package io.jianbao.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewWordsTest {
  private static final List<String> FRONT = List.of("买", "种", "看", "运", "卖", "挖");
  private static final List<String> BEHIND = List.of("吃", "走", "跑", "玩", "睡", "笑");

  /** A corpus in which {@code word} stands between changing neighbours, among other sentences. */
  private static List<ProposedWord> propose(String... word) {
    NewWords words = new NewWords(5);
    for (int i = 0; i < FRONT.size(); i++) {
      add(words, FRONT.get(i), word, BEHIND.get(i));
      for (String other : List.of("牛", "羊", "马", "花", "树", "草", "鱼", "鸟")) {
        add(words, FRONT.get(i), new String[] {other}, BEHIND.get(i));
      }
    }
    return words.propose();
  }

  private static void add(NewWords words, String front, String[] middle, String behind) {
    StringBuilder text = new StringBuilder();
    List<Token> tokens = new ArrayList<>();
    append(front, "v", text, tokens);
    for (String piece : middle) {
      append(piece, "n", text, tokens);
    }
    append(behind, "v", text, tokens);
    words.add(text.toString(), tokens);
  }

  private static void append(String piece, String pos, StringBuilder text, List<Token> tokens) {
    tokens.add(new Token(text.length(), text.length() + piece.length(), pos));
    text.append(piece);
  }

  @Test
  void proposesWhatStandsTogetherBetweenChangingNeighbours() {
    List<ProposedWord> proposed = propose("酥", "梨");
    assertThat(proposed).extracting(ProposedWord::text).containsExactly("酥梨");
    ProposedWord word = proposed.getFirst();
    assertThat(word.pieces()).containsExactly("酥", "梨");
    assertThat(word.count()).isEqualTo(6);
    assertThat(word.freedom()).isGreaterThan(1.7);
    assertThat(word.examples()).hasSize(2).first().isEqualTo("买酥梨吃");
  }

  @Test
  void noWordBeginsOrEndsWithAParticle() {
    assertThat(propose("梨", "们")).isEmpty();
  }

  @Test
  void aWordHasToStandThereTwice() {
    assertThatThrownBy(() -> new NewWords(1)).isInstanceOf(IllegalArgumentException.class);
  }
}
