package io.wiredesk.ingest.mailbox;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;

/**
 * The way to mail servers, and the clock their answers run against.
 *
 * @param sockets makes connected plain sockets, to where it is allowed
 * @param answer in which a server has to answer a command, and to take a user in
 * @param mail in which a server has to hand over a mail
 */
record MailNetwork(SocketFactory sockets, Duration answer, Duration mail, ScheduledThreadPoolExecutor alarms)
        implements AutoCloseable {

    static MailNetwork of(SocketFactory sockets, Duration answer, Duration mail) {
        ScheduledThreadPoolExecutor alarms = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("wiredesk-mail-alarm").factory());
        alarms.setRemoveOnCancelPolicy(true);
        return new MailNetwork(sockets, answer, mail, alarms);
    }

    /** Has something done if it is not cancelled before; it must not take long. */
    Future<?> in(Duration delay, Runnable what) {
        return alarms.schedule(what, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        alarms.shutdownNow();
    }
}
