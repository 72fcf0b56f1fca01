package io.jianbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClientLimitTest {
  private final long begin = System.nanoTime();

  private long after(int seconds) {
    return begin + Duration.ofSeconds(seconds).toNanos();
  }

  @Test
  void countsEachClientByItself() {
    ClientLimit limit = new ClientLimit(1);
    assertThat(limit.secondsToWait("a", after(1))).isZero();
    assertThat(limit.secondsToWait("a", after(20))).isBetween(39L, 42L);
    assertThat(limit.secondsToWait("b", after(20))).isZero();
    assertThat(limit.secondsToWait("a", after(62))).isZero();
  }

  @Test
  void bearsAnyNumberOfClients() {
    ClientLimit limit = new ClientLimit(1_000);
    long refused = 0;
    for (int i = 0; i < 12_000; i++) {
      refused += limit.secondsToWait("client" + i, after(1)) > 0 ? 1 : 0;
    }
    assertThat(refused).isEqualTo(1_000);
  }

  @Test
  void zeroIsNoLimit() {
    ClientLimit limit = new ClientLimit(0);
    for (int i = 0; i < 10; i++) {
      assertThat(limit.secondsToWait("a")).isZero();
    }
  }
}
