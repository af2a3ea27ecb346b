package io.wiredesk.ingest.feed;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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
    private final int atOnce;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("wiredesk-fetch-", 0).factory());
    private final BlockingQueue<Optional<Done>> done = new LinkedBlockingQueue<>();
    private final Set<String> underWay = new HashSet<>();

    Fetches(FeedFetcher fetcher, int atOnce) {
        this.fetcher = fetcher;
        this.atOnce = atOnce;
    }

    /** How many more may start. */
    int free() {
        return atOnce - underWay.size();
    }

    boolean underWay(Feed feed) {
        return underWay.contains(feed.id());
    }

    /** Starts fetching. */
    void start(Feed feed) {
        underWay.add(feed.id());
        threads.execute(() -> done.add(Optional.of(new Done(feed, fetch(feed)))));
    }

    /** The next answer; empty if none came in time, or on {@link #close}. */
    Optional<Done> next(Duration atMost) throws InterruptedException {
        Optional<Done> next = done.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
        if (next == null) {
            return Optional.empty();
        }
        next.ifPresent(answer -> underWay.remove(answer.feed().id()));
        return next;
    }

    /** Ends a waiting {@link #next} at once, from any thread. */
    @Override
    public void close() {
        done.add(Optional.empty());
        threads.shutdownNow();
        fetcher.close();
    }

    private FetchResult fetch(Feed feed) {
        if (feed.problem() != null) {
            return new FetchResult.Gone(feed.problem());
        }
        try {
            FeedOffset at = feed.offset();
            return fetcher.fetch(feed.definition().location(), at.etag(), at.lastModified());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new FetchResult.Failed("stopped");
        } catch (RuntimeException e) {
            return new FetchResult.Failed("request impossible (" + e.getClass().getSimpleName() + ")");
        }
    }
}
