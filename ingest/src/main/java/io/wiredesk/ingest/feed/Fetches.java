package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.net.HostPace;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Fetches under way. They run beside each other, so that a slow server delays nobody else, and few at a time, so that
 * documents waiting to be read stay few.
 */
final class Fetches implements AutoCloseable {

    /** An answer, and the feed as it was when asked. */
    record Done(Feed feed, FetchResult result) {}

    private final FeedFetcher fetcher;
    private final HostPace pace;
    private final int atOnce;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("wiredesk-fetch-", 0).factory());
    private final BlockingQueue<Optional<Done>> done = new LinkedBlockingQueue<>();
    private int underWay;

    Fetches(FeedFetcher fetcher, HostPace pace, int atOnce) {
        this.fetcher = fetcher;
        this.pace = pace;
        this.atOnce = atOnce;
    }

    /** Whether another may start. */
    boolean mayStart() {
        return underWay < atOnce;
    }

    /** Starts fetching. */
    void start(Feed feed, Instant now) {
        underWay++;
        feed.host().ifPresent(host -> pace.started(host, now));
        threads.execute(() -> done.add(Optional.of(new Done(feed, fetch(feed, now)))));
    }

    /** The next answer; empty if none came in time, or on {@link #close}. */
    Optional<Done> next(Duration atMost, Instant now) throws InterruptedException {
        Optional<Done> next = done.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
        if (next == null) {
            return Optional.empty();
        }
        next.ifPresent(answer -> over(answer, now));
        return next;
    }

    /** A server that says when to come back speaks for its host, not for those of other people at its domain. */
    private void over(Done answer, Instant now) {
        underWay--;
        answer.feed().host().ifPresent(host -> {
            pace.ended(host);
            if (answer.result() instanceof FetchResult.RetryLater later && later.after() != null) {
                pace.holdOff(host, new PollSchedule(null).afterRetryLater(later.after(), 1, host, now));
            }
        });
    }

    /** Ends a waiting {@link #next} at once, from any thread. */
    @Override
    public void close() {
        done.add(Optional.empty());
        threads.shutdownNow();
        fetcher.close();
    }

    private FetchResult fetch(Feed feed, Instant now) {
        if (feed.problem() != null) {
            return new FetchResult.Gone(feed.problem());
        }
        try {
            return fetcher.fetch(feed.address(), feed.validators(now));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new FetchResult.Failed("stopped");
        } catch (RuntimeException e) {
            return new FetchResult.Failed("request impossible (" + e.getClass().getSimpleName() + ")");
        }
    }
}
