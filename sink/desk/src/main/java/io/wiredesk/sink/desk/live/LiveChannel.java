package io.wiredesk.sink.desk.live;

import io.wiredesk.schemas.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A channel as clients follow it: one thread adds events, any number of threads read the window and wait for more. Nobody
 * holds a lock, so nobody waits for anybody.
 */
final class LiveChannel implements AutoCloseable {

    private final Channel<?> declared;
    private final Rendering rendering;
    private final LiveSettings limits;
    private final Set<Thread> followers = ConcurrentHashMap.newKeySet();
    private volatile Window window;
    private volatile boolean closed;

    LiveChannel(Channel<?> declared, Rendering rendering, LiveSettings limits, Cursor start) {
        this.declared = declared;
        this.rendering = rendering;
        this.limits = limits;
        this.window = Window.startingAfter(start);
    }

    String name() {
        return declared.name();
    }

    Rendering rendering() {
        return rendering;
    }

    Window window() {
        return window;
    }

    Cursor beginning() {
        return Cursor.beginning(window.tip().channel(), declared.partitions());
    }

    /** Whether it is a resume point of this channel, or of one that had its name. */
    boolean canResume(Cursor cursor) {
        return cursor.partitions() == declared.partitions();
    }

    /** For the one thread that reads the channel. */
    void add(List<Event> events) {
        window = window.with(events, limits);
        followers.forEach(LockSupport::unpark);
    }

    /** For the one thread that reads the channel: it goes on behind this cursor, and what was before is lost to it. */
    void restart(Cursor cursor) {
        window = window.restartedAfter(cursor);
        followers.forEach(LockSupport::unpark);
    }

    /** This thread is woken by whatever happens from now on. */
    void follow() {
        followers.add(Thread.currentThread());
    }

    void unfollow() {
        followers.remove(Thread.currentThread());
    }

    /** Waits for the event of this number, or less: callers look again. */
    void await(long number, Duration atMost) {
        if (window.end() <= number && !closed) {
            LockSupport.parkNanos(this, atMost.toNanos());
        }
    }

    /** Whether it has been deleted. */
    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        followers.forEach(LockSupport::unpark);
    }
}
