package io.jianbao.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VarintsTest {
  @Property
  void readsWhatWasWritten(@ForAll List<Integer> numbers) {
    Varints out = new Varints();
    numbers.forEach(out::write);
    Varints in = new Varints(out.toByteArray());
    for (int number : numbers) {
      assertThat(in.hasNext()).isTrue();
      assertThat(in.read()).isEqualTo(number);
    }
    assertThat(in.hasNext()).isFalse();
  }

  @Test
  void aSmallNumberTakesAByte() {
    Varints out = new Varints();
    out.write(127);
    assertThat(out.toByteArray()).hasSize(1);
    out.write(128);
    assertThat(out.toByteArray()).hasSize(3);
  }
}
