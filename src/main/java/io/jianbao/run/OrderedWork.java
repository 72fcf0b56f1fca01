package io.jianbao.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work on many items with several threads, results in the order of the items. At most a few results
 * for each thread wait to be taken, so memory does not grow with the number of items.
 */
public final class OrderedWork {
  private static final int WAITING_PER_THREAD = 4;

  private OrderedWork() {}

  /**
   * Hands {@code work(item)} for each item to {@code sink}, in order and on the calling thread.
   *
   * @param threads how many threads work; with 1 the calling thread does it all
   */
  public static <T, R> void run(
      Iterator<T> items, Function<? super T, ? extends R> work, Consumer<R> sink, int threads) {
    if (threads <= 1) {
      while (items.hasNext()) {
        sink.accept(work.apply(items.next()));
      }
      return;
    }
    ExecutorService workers = Executors.newFixedThreadPool(threads, OrderedWork::daemon);
    try {
      Deque<Future<R>> waiting = new ArrayDeque<>();
      while (items.hasNext()) {
        T item = items.next();
        waiting.add(workers.submit(() -> work.apply(item)));
        if (waiting.size() >= threads * WAITING_PER_THREAD) {
          sink.accept(result(waiting.remove()));
        }
      }
      while (!waiting.isEmpty()) {
        sink.accept(result(waiting.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "jianbao-worker");
    thread.setDaemon(true);
    return thread;
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a worker", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
