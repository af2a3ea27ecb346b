package io.wiredesk.sink.desk.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteException;

/**
 * Who asks the file. SQLite is native code, in which a virtual thread holds on to its carrier: a few slow questions would
 * stop every client of the desk. So a few threads of the ordinary kind ask, and the others wait for them.
 */
final class Readers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);
    private static final int COUNT = 4;
    private static final int WAITING = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final StoreFile file;
    private final Deque<Open> idle = new ConcurrentLinkedDeque<>();
    private final ExecutorService threads = new ThreadPoolExecutor(
            COUNT,
            COUNT,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("store-reader-", 1).factory());

    Readers(StoreFile file) {
        this.file = file;
    }

    /** A connection and which file it reads. */
    private record Open(Reading reading, Optional<Object> identity) {}

    /** Something to ask; all of it sees one state of the store. */
    interface Question<T> {
        T answer(Reading reading) throws SQLException;
    }

    /** The answer, or what the question itself threw. */
    <T> T ask(Question<T> question) {
        try {
            return await(threads.submit(() -> answer(question)));
        } catch (RejectedExecutionException e) {
            throw new StoreUnavailable("too much is asked of the store " + file.path() + " at once", e);
        }
    }

    private <T> T await(Future<T> answer) {
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(false); // as long as it waits itself
            throw new StoreUnavailable("the store " + file.path() + " takes too long", e);
        } catch (InterruptedException e) {
            answer.cancel(false);
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("the desk is stopping", e);
        }
    }

    private <T> T answer(Question<T> question) {
        Open open = null;
        try {
            open = open();
            T answer = question.answer(open.reading());
            open.reading().endSnapshot();
            idle.push(open);
            return answer;
        } catch (SQLException | RuntimeException e) {
            close(open);
            throw e instanceof RuntimeException own ? own : unavailable((SQLException) e);
        }
    }

    private Open open() throws SQLException {
        Optional<Object> now = file.identity();
        for (Open open = idle.poll(); open != null; open = idle.poll()) {
            if (open.identity().equals(now)) {
                return open;
            }
            close(open);
        }
        return new Open(new Reading(file.open()), now);
    }

    private StoreUnavailable unavailable(SQLException e) {
        String code =
                e instanceof SQLiteException sqlite ? sqlite.getResultCode().name() : "no connection";
        return new StoreUnavailable("cannot read the store " + file.path() + " (" + code + ")", e);
    }

    private static void close(@Nullable Open open) {
        try {
            if (open != null) {
                open.reading().close();
            }
        } catch (SQLException e) {
            LOG.debug("a connection to the store was broken already", e);
        }
    }

    @Override
    public void close() {
        threads.close();
        idle.forEach(Readers::close);
    }
}
