package io.wiredesk.ingest.mailbox;

import io.wiredesk.ingest.connect.Refusal;
import io.wiredesk.ingest.mail.MailReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a folder on from where it was left, into a haul, until either ends. */
final class FolderReader {

    private static final Logger LOG = LoggerFactory.getLogger("io.wiredesk.ingest");

    /** Mails asked about at once. */
    private static final int AT_ONCE = 500;

    /** How many of the mails that are left out tell until when all is history. */
    private static final int HISTORY = 1_000;

    /** A mail over which the connection breaks that often is gone on without, and tried again later. */
    private static final int MAX_BREAKS = 3;

    private static final Duration RETRY = Duration.ofHours(1);

    private final ImapConnection connection;
    private final Haul haul;
    private final String sourceId;
    private final String folder;
    private final MailOptions options;
    private final Instant now;
    private FolderCursor cursor;

    private FolderReader(
            ImapConnection connection,
            Haul haul,
            Mailbox mailbox,
            MailOptions options,
            FolderCursor cursor,
            String folder,
            Instant now) {
        this.connection = connection;
        this.haul = haul;
        this.sourceId = mailbox.id();
        this.options = options;
        this.cursor = cursor;
        this.folder = folder;
        this.now = now;
    }

    /** Opens the folder and finds out where to go on. */
    static FolderReader open(
            ImapConnection connection, Haul haul, Mailbox mailbox, MailOptions options, String folder, Instant now)
            throws IOException, CommandFailedException {
        FolderView view = connection.examine(folder);
        FolderCursor known = haul.state().folders().get(folder);
        FolderCursor cursor = begin(connection, view, known, options.first());
        haul.move(folder, cursor);
        return new FolderReader(connection, haul, mailbox, options, cursor, folder, now);
    }

    /** Takes in what is new, oldest first. */
    void readOn() throws IOException, CommandFailedException {
        List<Long> found = next();
        while (!found.isEmpty()) {
            read(found);
            found = next();
        }
    }

    /** Tries the first of the mails that had to be gone on without once more. */
    void retryOne() throws IOException, CommandFailedException {
        Instant due = cursor.retry();
        if (due != null && !due.isAfter(now) && !cursor.leftBehind().isEmpty()) {
            long uid = cursor.leftBehind().getFirst();
            move(cursor.without(uid, now.plus(RETRY)));
            take(uid, 0);
        }
    }

    private static FolderCursor begin(
            ImapConnection connection, FolderView view, @Nullable FolderCursor known, int first)
            throws IOException, CommandFailedException {
        if (known == null) {
            return firstTime(connection, view, first);
        }
        return known.validity() == view.validity() ? known : known.renumbered(view.validity(), last(connection, view));
    }

    /** What is there already is history: only its newest mails are taken in, as many as the user wants. */
    private static FolderCursor firstTime(ImapConnection connection, FolderView view, int first)
            throws IOException, CommandFailedException {
        int left = view.total() - first;
        if (left <= 0) {
            return FolderCursor.start(view.validity(), 0, null);
        }
        List<Long> before = connection.uids(Math.max(1, left - HISTORY + 1), left);
        if (before.isEmpty()) {
            return FolderCursor.start(view.validity(), 0, null);
        }
        long uid = before.getLast();
        Map<Long, Instant> arrivals = connection.arrivals(before.getFirst(), uid);
        Instant history = arrivals.isEmpty() ? null : Collections.max(arrivals.values());
        return FolderCursor.start(view.validity(), uid, history);
    }

    private static long last(ImapConnection connection, FolderView view) throws IOException, CommandFailedException {
        List<Long> last = view.total() == 0 ? List.of() : connection.uids(view.total(), view.total());
        return last.isEmpty() ? 0 : last.getLast();
    }

    private List<Long> next() throws IOException, CommandFailedException {
        return haul.isFull() ? List.of() : connection.from(cursor.uid() + 1, AT_ONCE);
    }

    private void read(List<Long> uids) throws IOException, CommandFailedException {
        long from = uids.getFirst();
        long to = uids.getLast();
        Map<Long, Long> sizes = connection.sizes(from, to);
        Map<Long, Instant> arrivals =
                cursor.history() != null && from <= cursor.relist() ? connection.arrivals(from, to) : Map.of();
        for (long uid : uids) {
            if (haul.isFull()) {
                return;
            }
            if (isHistory(arrivals.get(uid))) {
                move(cursor.past(uid));
            } else {
                take(uid, sizes.getOrDefault(uid, 0L));
            }
        }
    }

    private boolean isHistory(@Nullable Instant arrived) {
        return arrived != null && cursor.history() != null && !arrived.isAfter(cursor.history());
    }

    private void take(long uid, long size) throws IOException, CommandFailedException {
        if (size > MailReader.MAX_BYTES) {
            String why = "mail larger than " + MailReader.MAX_BYTES + " bytes (kept: its header)";
            haul.refuse(new Refusal(item(uid), why, connection.header(uid).orElse(new byte[0])));
            move(cursor.past(uid));
            return;
        }
        Optional<byte[]> raw = fetch(uid);
        if (raw.isPresent()) {
            boolean edition = haul.add(item(uid), raw.get());
            FolderCursor done = cursor.past(uid);
            move(edition && !(options.after() instanceof AfterTaken.Nothing) ? done.with(uid) : done);
        }
    }

    /** Empty if there is nothing to take: the mail is gone, or it is tried again another time. */
    private Optional<byte[]> fetch(long uid) throws IOException {
        try {
            Optional<byte[]> raw = connection.mail(uid);
            if (raw.isEmpty()) {
                LOG.info("{}: a mail (UID {}) is gone before it could be read; skipped", sourceId, uid);
                move(cursor.past(uid));
            }
            return raw;
        } catch (CommandFailedException e) {
            LOG.warn("{}: the server does not hand over a mail (UID {}); tried again in an hour", sourceId, uid);
            move(cursor.failed(uid).without(uid, now.plus(RETRY)));
            return Optional.empty();
        } catch (IOException e) {
            FolderCursor failed = cursor.failed(uid);
            move(failed.failures(uid) < MAX_BREAKS ? failed : failed.without(uid, now.plus(RETRY)));
            throw new IOException("while a mail was fetched (UID " + uid + "): " + e.getMessage(), e);
        }
    }

    private String item(long uid) {
        return "mail " + folder + "@" + uid;
    }

    private void move(FolderCursor to) {
        cursor = Objects.requireNonNull(to);
        haul.move(folder, to);
    }
}
