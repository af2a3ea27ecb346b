package io.wiredesk.ingest.mailbox;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One mailbox's own thread: it visits when told, waits for announcements in between, and delays nobody. A platform
 * thread, as the IMAP client waits inside locks, which would hold a virtual thread's carrier.
 */
final class MailLane implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("io.wiredesk.ingest");

    private final String id;
    private final MailSession session;
    private final Consumer<MailEvent> events;
    private final ExecutorService thread;
    private volatile boolean wanted;

    MailLane(String id, MailSession session, Consumer<MailEvent> events) {
        this.id = id;
        this.session = session;
        this.events = events;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("wiredesk-mail-" + id).factory());
    }

    String id() {
        return id;
    }

    /** Has the mailbox visited; tells when that has ended. */
    void visit(Mailbox mailbox, MailOptions options, Instant now) {
        wanted = true;
        session.wake();
        thread.execute(() -> {
            wanted = false;
            MailVisit visit = visited(mailbox, options, now);
            events.accept(new MailEvent.Visited(this, mailbox, visit));
            if (visit.ending() instanceof Ending.Complete && session.announces()) {
                await(options.folders().getFirst(), visit.state());
            }
        });
    }

    /** Ends whatever the mailbox is busy with; from any thread. */
    @Override
    public void close() {
        session.close();
        thread.shutdownNow();
    }

    private MailVisit visited(Mailbox mailbox, MailOptions options, Instant now) {
        try {
            return session.visit(mailbox, options, now);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return nothing(mailbox, "stopped");
        } catch (RuntimeException e) {
            LOG.error("{}: a visit failed", id, e);
            session.hangUp();
            return nothing(
                    mailbox, "the mailbox cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static MailVisit nothing(Mailbox mailbox, String why) {
        return new MailVisit(
                List.of(), List.of(), List.of(), mailbox.state(), mailbox.memory(), new Ending.Broken(why));
    }

    /** Until there is news, the server hangs up, or a visit is wanted; anew whenever servers tire of waiting clients. */
    private void await(String folder, MailboxState state) {
        try {
            boolean news = false;
            while (!news && !wanted) {
                news = session.await(folder, state.folders().get(folder), this::reconsider);
            }
            if (news) {
                events.accept(new MailEvent.Announced(this));
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("{}: the connection broke while waiting for mail", id, e);
            session.hangUp();
            events.accept(new MailEvent.Announced(this));
        }
    }

    private void reconsider() {
        if (wanted) {
            session.wake();
        }
    }
}
