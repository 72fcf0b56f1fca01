package io.jianbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No request that can be drawn from the description breaks the server. More: {@code -Dfuzz=N}. */
class ApiFuzzTest {
  private static final int REQUESTS = Integer.getInteger("fuzz", 1_500);

  @TempDir Path folder;

  @Test
  void everyAnswerIsDescribedAndNoneIsAFault() throws Exception {
    List<Throwable> faults = new ArrayList<>();
    OpenApi api = new OpenApi();
    int right = 0;
    try (SearchServer server = SampleServer.start(folder, faults::add)) {
      ApiClient client = new ApiClient(api, server.port());
      FuzzRequests requests = new FuzzRequests(api, client.uri(""), SampleServer.TOKEN, 7);
      for (int i = 0; i < REQUESTS; i++) {
        FuzzRequests.Drawn drawn = requests.draw();
        HttpResponse<String> answer = client.send(drawn.described(), drawn.request());
        assertThat(answer.statusCode()).as("%s: %s", drawn.shown(), answer.body()).isLessThan(500);
        assertThat(answer.body()).as(drawn.shown()).doesNotContain(folder.toString());
        right += answer.statusCode() < 300 ? 1 : 0;
      }
    }
    assertThat(faults).isEmpty();
    assertThat(right).as("requests that were answered").isGreaterThan(REQUESTS / 3);
  }
}
