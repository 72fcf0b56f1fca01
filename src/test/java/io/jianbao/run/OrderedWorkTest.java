package io.jianbao.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedWorkTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void resultsComeInOrder(int threads) {
    List<Integer> results = new ArrayList<>();
    OrderedWork.run(
        IntStream.range(0, 1000).iterator(), item -> slowly(item) * 2, results::add, threads);
    assertThat(results).isEqualTo(IntStream.range(0, 1000).map(i -> i * 2).boxed().toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void fewResultsWait(int threads) {
    AtomicInteger begun = new AtomicInteger();
    int[] taken = {0};
    int[] most = {0};
    OrderedWork.<Integer, Integer>run(
        IntStream.range(0, 500).iterator(),
        item -> {
          begun.incrementAndGet();
          return item;
        },
        item -> {
          most[0] = Math.max(most[0], begun.get() - taken[0]);
          taken[0]++;
        },
        threads);
    assertThat(taken[0]).isEqualTo(500);
    assertThat(most[0]).isLessThanOrEqualTo(threads * 4 + 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aFaultComesOut(int threads) {
    assertThatThrownBy(() ->
            OrderedWork.<Integer, Integer>run(
                IntStream.range(0, 100).iterator(),
                item -> {
                  if (item == 50) {
                    throw new IllegalArgumentException("item 50");
                  }
                  return item;
                },
                item -> {},
                threads))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("item 50");
  }

  /** The first items take longest, so that others overtake them. */
  private static int slowly(int item) {
    int spin = 1000 - item;
    double sum = 0;
    for (int i = 0; i < spin * 20; i++) {
      sum += Math.sqrt(i);
    }
    return sum < 0 ? -1 : item;
  }

  @Test
  void whatTakesTooLongIsLeftBehind() {
    CountDownLatch never = new CountDownLatch(1);
    List<String> results = new ArrayList<>();
    OrderedWork.<Integer, String>run(
        IntStream.range(0, 40).iterator(),
        item -> {
          if (item % 10 == 3) {
            await(never);
          }
          return "done " + item;
        },
        results::add,
        2,
        new OrderedWork.Limit<>(Duration.ofMillis(200), item -> "late " + item));
    assertThat(results).hasSize(40).contains("late 3", "late 13", "late 23", "late 33");
    assertThat(results).filteredOn(it -> it.startsWith("done")).hasSize(36);
    assertThat(results.get(39)).isEqualTo("done 39");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
