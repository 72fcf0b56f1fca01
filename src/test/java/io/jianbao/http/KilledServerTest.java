package io.jianbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.build.Child;
import io.jianbao.search.ArticleSearcher;
import io.jianbao.search.Scope;
import io.jianbao.search.SearchRequest;
import io.jianbao.search.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is killed while pages come loses none that it acknowledged, and none is there
 * twice. More often: {@code -Dkills=50}.
 */
class KilledServerTest {
  private static final int KILLS = Integer.getInteger("kills", 1);
  private static final int LONGEST_MILLISECONDS = 1_000;

  @TempDir Path folder;

  /** Serves the index until it is killed; says its port. */
  static final class Server {
    private Server() {}

    public static void main(String[] args) throws IOException, InterruptedException {
      try (SearchServer server = SampleServer.serve(Path.of(args[0]), Throwable::printStackTrace)) {
        System.out.println(server.port());
        Thread.sleep(Duration.ofHours(1));
      }
    }
  }

  @Test
  void losesNoPageThatItAcknowledged() throws Exception {
    SampleServer.start(folder, fault -> {}).close();
    Random random = new Random(7);
    Set<Integer> acknowledged = new HashSet<>();
    AtomicInteger next = new AtomicInteger();
    for (int kill = 1; kill <= KILLS; kill++) {
      try (Child child = new Child(Server.class, folder.toString())) {
        ApiClient client = new ApiClient(new OpenApi(), Integer.parseInt(child.firstLine()));
        CountDownLatch first = new CountDownLatch(1);
        Thread sender = Thread.ofPlatform().start(() -> send(client, next, acknowledged, first));
        assertThat(first.await(1, TimeUnit.MINUTES)).isTrue();
        child.endsWithin(random.nextInt(LONGEST_MILLISECONDS));
        child.kill();
        sender.join();
      }
      check(acknowledged, next.get());
    }
  }

  /** Sends one page after the other until the server is no longer there. */
  private static void send(
      ApiClient client, AtomicInteger next, Set<Integer> acknowledged, CountDownLatch first) {
    try {
      while (true) {
        int page = next.incrementAndGet();
        if (client.post("/pages", page(page), SampleServer.TOKEN).statusCode() == 201) {
          acknowledged.add(page);
          first.countDown();
        }
      }
    } catch (IOException e) {
      // the server was killed
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String page(int page) {
    String source = "sent/" + page + ".txt";
    return Json.object().put("source", source).put("text", text(page)).toString();
  }

  private static String text(int page) {
    return "第" + page + "号来稿。";
  }

  private void check(Set<Integer> acknowledged, int sent) throws Exception {
    Path index = folder.resolve("index");
    try (ArticleSearcher searcher = ArticleSearcher.open(index, Duration.ofMinutes(1))) {
      Set<String> ids = new HashSet<>();
      searcher.export(
          Scope.of("", Unit.ARTICLE), row -> assertThat(ids.add(row.id())).as(row.id()).isTrue());
      assertThat(ids.size()).isBetween(3 + acknowledged.size(), 3 + sent);
      for (int page : acknowledged) {
        String quoted = '"' + text(page) + '"';
        long found = searcher.search(SearchRequest.of(quoted, Unit.ARTICLE, 2)).total().value();
        assertThat(found).as(quoted).isOne();
      }
    }
  }
}
