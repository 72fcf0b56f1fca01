package io.jianbao.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    } else {
      run(items, work, sink, threads, Limit.none());
    }
  }

  /**
   * How long the work on one item may take.
   *
   * @param time after which it is left alone; the thread that is at it is not waited for
   * @param late what is handed over instead
   */
  public record Limit<T, R>(Duration time, Function<T, R> late) {
    private static <T, R> Limit<T, R> none() {
      return new Limit<>(Duration.ofDays(365), item -> null);
    }
  }

  /** As above, with a limit; all work is done by {@code threads} threads of its own. */
  public static <T, R> void run(
      Iterator<T> items,
      Function<? super T, ? extends R> work,
      Consumer<R> sink,
      int threads,
      Limit<T, R> limit) {
    ThreadPoolExecutor workers =
        (ThreadPoolExecutor) Executors.newFixedThreadPool(threads, OrderedWork::daemon);
    try {
      Deque<Task<T, R>> waiting = new ArrayDeque<>();
      while (items.hasNext()) {
        Task<T, R> task = new Task<>(items.next(), work);
        workers.execute(task.future);
        waiting.add(task);
        if (waiting.size() >= threads * WAITING_PER_THREAD) {
          sink.accept(result(waiting.remove(), limit, workers));
        }
      }
      while (!waiting.isEmpty()) {
        sink.accept(result(waiting.remove(), limit, workers));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  /** The work on one item, which knows when it began. */
  private static final class Task<T, R> {
    private final T item;
    private final FutureTask<R> future;
    private volatile long begun;

    Task(T item, Function<? super T, ? extends R> work) {
      this.item = item;
      this.future =
          new FutureTask<>(() -> {
            begun = System.nanoTime() | 1;
            return work.apply(item);
          });
    }

    /** Nanoseconds that are left of {@code time}; all of it while the work has not begun. */
    long left(Duration time) {
      long since = begun;
      return since == 0 ? time.toNanos() : time.toNanos() - (System.nanoTime() - since);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "jianbao-worker");
    thread.setDaemon(true);
    return thread;
  }

  private static <T, R> R result(Task<T, R> task, Limit<T, R> limit, ThreadPoolExecutor workers) {
    try {
      while (true) {
        try {
          return task.future.get(Math.max(1, task.left(limit.time())), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
          if (task.left(limit.time()) <= 0) {
            // a thread cannot be stopped: it is left behind, and another takes its place
            task.future.cancel(true);
            workers.setMaximumPoolSize(workers.getMaximumPoolSize() + 1);
            workers.setCorePoolSize(workers.getMaximumPoolSize());
            return limit.late().apply(task.item);
          }
        }
      }
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
