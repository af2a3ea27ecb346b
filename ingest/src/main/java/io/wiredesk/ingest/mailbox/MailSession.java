package io.wiredesk.ingest.mailbox;

import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Instant;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One mailbox over one connection, which is kept between visits if the server announces new mail over it. */
final class MailSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("io.wiredesk.ingest");

    private final MailNetwork network;
    private final Keys keys;
    private volatile @Nullable ImapConnection connection;
    private volatile boolean closed;

    MailSession(MailNetwork network, Keys keys) {
        this.network = network;
        this.keys = keys;
    }

    /** Follows up what is written, and takes in what is new, folder by folder. */
    MailVisit visit(Mailbox mailbox, MailOptions options, Instant now) throws InterruptedException {
        Haul haul = new Haul(mailbox, options.rules(), now);
        Ending ending = visit(mailbox, options, haul, now);
        if (!(ending instanceof Ending.Complete || ending instanceof Ending.More) || !announces()) {
            hangUp();
        }
        return new MailVisit(haul.editions(), haul.refusals(), haul.notes(), haul.state(), haul.memory(), ending);
    }

    /** Whether the server can be waited for. */
    boolean announces() {
        ImapConnection open = connection;
        return open != null && open.can("IDLE");
    }

    /**
     * Waits for new mail in a folder.
     *
     * @param known where the folder has been read to
     * @return whether there is new mail
     */
    boolean await(String folder, @Nullable FolderCursor known, Runnable waiting) throws IOException {
        ImapConnection open = connection;
        if (open == null) {
            throw new IOException("not connected");
        }
        try {
            open.examine(folder);
            boolean missed = known == null || !open.from(known.uid() + 1, 1).isEmpty();
            return missed || open.idle(waiting);
        } catch (CommandFailedException e) {
            throw new IOException("the server does not let anybody wait", e);
        }
    }

    /** Ends a wait; from any thread. */
    void wake() {
        ImapConnection open = connection;
        if (open != null) {
            open.stopWaiting();
        }
    }

    void hangUp() {
        ImapConnection open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }

    /** For good; from any thread. */
    @Override
    public void close() {
        closed = true;
        hangUp();
    }

    private Ending visit(Mailbox mailbox, MailOptions options, Haul haul, Instant now) throws InterruptedException {
        try {
            ImapConnection open = connected(options);
            followUp(open, mailbox, options, haul);
            return read(open, mailbox, options, haul, now);
        } catch (AccessDenied e) {
            return new Ending.Denied(e.why());
        } catch (CommandFailedException e) {
            return new Ending.Broken("the server refuses to be talked to");
        } catch (Door.Unanswered e) {
            return new Ending.Unsure(String.valueOf(e.getMessage()));
        } catch (UnknownHostException e) {
            return new Ending.Broken("the server's host cannot be reached: " + e.getMessage());
        } catch (SSLException e) {
            return new Ending.Broken(
                    "no encrypted connection (" + e.getClass().getSimpleName()
                            + "): the certificate is not trusted, or not the host's; option 'trust' names a file of certificates");
        } catch (IOException e) {
            return new Ending.Broken(String.valueOf(e.getMessage()));
        }
    }

    /** A folder that cannot be opened keeps nobody from the others. */
    private static Ending read(ImapConnection open, Mailbox mailbox, MailOptions options, Haul haul, Instant now)
            throws IOException {
        int closed = 0;
        for (String folder : options.folders()) {
            try {
                FolderReader.open(open, haul, mailbox, options, folder, now).readOn();
            } catch (CommandFailedException e) {
                closed++;
                haul.note("folder '" + folder + "' cannot be opened; create it or correct option 'folders'");
            }
            if (haul.isFull()) {
                return new Ending.More();
            }
        }
        if (closed == options.folders().size()) {
            return new Ending.Broken("no folder can be opened; correct option 'folders'");
        }
        return retry(open, mailbox, options, haul, now);
    }

    private static Ending retry(ImapConnection open, Mailbox mailbox, MailOptions options, Haul haul, Instant now)
            throws IOException {
        for (String folder : options.folders()) {
            FolderCursor cursor = haul.state().folders().get(folder);
            if (cursor != null && !cursor.leftBehind().isEmpty()) {
                haul.note(cursor.leftBehind().size() + " mail(s) in folder '" + folder
                        + "' could not be fetched; tried again every hour");
                try {
                    FolderReader.open(open, haul, mailbox, options, folder, now).retryOne();
                } catch (CommandFailedException e) {
                    LOG.debug("{}: a folder that was open a moment ago cannot be opened", mailbox.id(), e);
                }
            }
        }
        return new Ending.Complete();
    }

    private static void followUp(ImapConnection open, Mailbox mailbox, MailOptions options, Haul haul)
            throws IOException {
        FollowUp followUp = new FollowUp(open, options.after());
        for (String folder : mailbox.safe().folders().keySet()) {
            FolderCursor cursor = haul.state().folders().get(folder);
            FolderCursor safe = mailbox.safe().folders().get(folder);
            try {
                if (cursor != null && safe != null) {
                    haul.move(folder, followUp.in(folder, cursor, safe));
                }
            } catch (CommandFailedException e) {
                haul.note("the server refuses what option 'after' asks for in folder '" + folder
                        + "'; check that the folder to move to exists");
            }
        }
    }

    private ImapConnection connected(MailOptions options)
            throws IOException, CommandFailedException, AccessDenied, InterruptedException {
        ImapConnection open = connection;
        if (open == null) {
            open = connect(options);
            connection = open;
            if (closed) {
                hangUp();
            }
        }
        return open;
    }

    private ImapConnection connect(MailOptions options)
            throws IOException, CommandFailedException, AccessDenied, InterruptedException {
        return Door.enter(
                () -> ImapConnection.open(options.server(), options.trust(), network), keys.of(options.signIn()));
    }
}
