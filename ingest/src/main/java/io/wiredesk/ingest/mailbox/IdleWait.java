package io.wiredesk.ingest.mailbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.jspecify.annotations.Nullable;

/** Waits for a server to announce new mail (RFC 2177). One thread waits, any thread may end that. */
final class IdleWait {

    /** Servers may hang up after 30 minutes (RFC 2177). */
    private static final Duration LONGEST = Duration.ofMinutes(28);

    private final IMAPProtocol protocol;
    private final ImapLine line;
    private final MailNetwork network;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile @Nullable Future<?> hangUp;

    /** Whether new mail was announced since the folder was opened; servers may say so in any answer. */
    private boolean news;

    IdleWait(IMAPProtocol protocol, ImapLine line, MailNetwork network) {
        this.protocol = protocol;
        this.line = line;
        this.network = network;
        protocol.addResponseHandler(this::hear);
    }

    /** A folder is opened: what was announced before is about another one, or known. */
    void reset() {
        news = false;
    }

    boolean hasNews() {
        return news;
    }

    /**
     * Waits, once the server has agreed to IDLE.
     *
     * @param begun runs first: from now on {@link #end} ends the wait
     */
    void await(Runnable begun) throws ProtocolException {
        waiting.set(true);
        Future<?> renewal = network.in(LONGEST, this::end);
        try {
            begun.run();
            listen();
        } finally {
            waiting.set(false);
            renewal.cancel(false);
            Optional.ofNullable(hangUp).ifPresent(alarm -> alarm.cancel(false));
        }
    }

    /** Ends the wait, if there is one; a server that does not answer is hung up on. */
    void end() {
        if (waiting.compareAndSet(true, false)) {
            hangUp = network.in(network.answer(), line::close);
            protocol.idleAbort();
        }
    }

    private void listen() throws ProtocolException {
        boolean going = true;
        while (going) {
            if (news) {
                end();
            }
            Response said = protocol.readIdleResponse();
            going = said != null && protocol.processIdleResponse(said);
        }
    }

    private void hear(Response said) {
        news |= said instanceof IMAPResponse response && response.keyEquals("EXISTS");
    }
}
