package io.wiredesk.sink.desk.live;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** One connected client, as others see it: its thread, and whether that waits for the client. */
final class Client implements AutoCloseable {

    private static final long NOT_WRITING = Long.MIN_VALUE;

    private final Clients clients;
    private final Thread thread;
    private final AtomicLong writingSince = new AtomicLong(NOT_WRITING);

    Client(Clients clients, Thread thread) {
        this.clients = clients;
        this.thread = thread;
    }

    /** From here to {@link #written} this thread is in the client's hands. */
    void writing() {
        writingSince.set(System.nanoTime());
    }

    void written() {
        writingSince.set(NOT_WRITING);
    }

    void sent(int events) {
        clients.sent(events);
    }

    boolean isSentAway() {
        return clients.areSentAway();
    }

    void wake() {
        LockSupport.unpark(thread);
    }

    /** An interrupt closes the socket that the thread writes to; true for the one call that did it. */
    boolean cutIfStalled(Duration limit) {
        long since = writingSince.get();
        if (since == NOT_WRITING || System.nanoTime() - since < limit.toNanos()) {
            return false;
        }
        if (!writingSince.compareAndSet(since, NOT_WRITING)) {
            return false; // it took something in this moment
        }
        thread.interrupt();
        return true;
    }

    @Override
    public void close() {
        clients.leave(this);
    }
}
