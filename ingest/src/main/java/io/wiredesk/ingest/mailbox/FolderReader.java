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
import java.util.OptionalLong;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a folder on from where it was left, into a haul, until either ends. */
final class FolderReader {

    private static final Logger LOG = LoggerFactory.getLogger("io.wiredesk.ingest");

    /** UIDs asked about at once. */
    private static final int WINDOW = 500;

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
        OptionalLong next = OptionalLong.of(cursor.uid() + 1);
        while (next.isPresent() && !haul.isFull()) {
            read(next.getAsLong(), next.getAsLong() + WINDOW - 1);
            next = haul.isFull() ? OptionalLong.empty() : connection.firstFrom(cursor.uid() + 1);
        }
    }

    /** Tries the first of the mails that had to be gone on without once more. */
    void retryOne() throws IOException, CommandFailedException {
        Instant due = cursor.retry();
        if (due != null && !due.isAfter(now) && !cursor.leftBehind().isEmpty()) {
            long uid = cursor.leftBehind().getFirst();
            move(cursor.without(uid, now.plus(RETRY)));
            take(new ListedMail(uid, 0));
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
        List<ListedMail> before = connection.byNumber(Math.max(1, left - HISTORY + 1), left);
        if (before.isEmpty()) {
            return FolderCursor.start(view.validity(), 0, null);
        }
        long uid = before.getLast().uid();
        Map<Long, Instant> arrivals = connection.arrivals(before.getFirst().uid(), uid);
        Instant history = arrivals.isEmpty() ? null : Collections.max(arrivals.values());
        return FolderCursor.start(view.validity(), uid, history);
    }

    private static long last(ImapConnection connection, FolderView view) throws IOException, CommandFailedException {
        return view.total() == 0
                ? 0
                : connection.byNumber(view.total(), view.total()).stream()
                        .mapToLong(ListedMail::uid)
                        .max()
                        .orElse(0);
    }

    private void read(long from, long to) throws IOException, CommandFailedException {
        Map<Long, Instant> arrivals =
                cursor.history() != null && from <= cursor.relist() ? connection.arrivals(from, to) : Map.of();
        for (ListedMail mail : connection.byUid(from, to)) {
            if (haul.isFull()) {
                return;
            }
            if (isHistory(arrivals.get(mail.uid()))) {
                move(cursor.past(mail.uid()));
            } else {
                take(mail);
            }
        }
    }

    private boolean isHistory(@Nullable Instant arrived) {
        return arrived != null && cursor.history() != null && !arrived.isAfter(cursor.history());
    }

    private void take(ListedMail mail) throws IOException, CommandFailedException {
        long uid = mail.uid();
        if (mail.size() > MailReader.MAX_BYTES) {
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
