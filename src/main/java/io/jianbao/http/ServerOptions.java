package io.jianbao.http;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How a server runs.
 *
 * @param host the address to listen at
 * @param port the port; 0 for any that is free
 * @param index the folder of the index
 * @param decisions where it is kept what people decide about findings
 * @param token what a request must bear, or null; without one pages cannot be added
 * @param tokenForAll whether every request must bear the token, not only those that add pages
 * @param longestQuery how long a question may take
 * @param largestBody in bytes
 * @param mostAtOnce how many requests are worked on at a time; more are refused
 * @param mostPerMinute how many requests an address may make in a minute; 0 for any number
 */
public record ServerOptions(
    String host,
    int port,
    Path index,
    DecisionFile decisions,
    String token,
    boolean tokenForAll,
    Duration longestQuery,
    int largestBody,
    int mostAtOnce,
    int mostPerMinute) {

  public ServerOptions {
    if (tokenForAll && token == null) {
      throw new IllegalArgumentException("without a token only this machine may ask");
    }
  }

  /**
   * The file of decisions.
   *
   * @param kept whether it outlives the server; where it does not, people are told
   */
  public record DecisionFile(Path path, boolean kept) {
    /** Where decisions are kept unless something else is asked for. */
    public static DecisionFile beside(Path index) {
      return new DecisionFile(index.resolveSibling(index.getFileName() + ".decisions.jsonl"), true);
    }
  }

  /** For this machine only, reading only. */
  public static ServerOptions local(int port, Path index) {
    return new ServerOptions(
        "127.0.0.1",
        port,
        index,
        DecisionFile.beside(index),
        null,
        false,
        Duration.ofSeconds(10),
        4 << 20,
        64,
        0);
  }
}
