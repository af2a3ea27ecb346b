package io.wiredesk.ingest.archive;

import io.wiredesk.ingest.connect.PollBatch;
import io.wiredesk.ingest.connect.Refusal;
import io.wiredesk.schemas.SourceStatus.Progress;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Reads the files of one archive, one after the other, a batch at a time. The one being read stays open. */
final class ArchiveReading implements AutoCloseable {

    private static final long MAX_EDITIONS = 50;
    private static final long MAX_BYTES = 8L * 1024 * 1024;

    /** What is passed over counts too: others wait for their turn. */
    private static final long MAX_PASSED = 64L * 1024 * 1024;

    private final FileOffsets offsets;
    private final FileOpener opener;
    private final Deque<ArchiveFile> unread = new ArrayDeque<>();
    private @Nullable OpenFile open;
    private long total;
    private long finished;
    private long known;

    /** Opens a file where it was left. */
    interface FileOpener {
        OpenFile open(ArchiveFile file, Position from) throws IOException;
    }

    ArchiveReading(FileOffsets offsets, FileOpener opener) {
        this.offsets = offsets;
        this.opener = opener;
    }

    boolean isFinished() {
        return unread.isEmpty();
    }

    /** Takes over what a scan found, of which much may be read already. Only when finished. */
    void take(ArchiveScan scan) {
        offsets.load(scan.files());
        total = 0;
        finished = 0;
        known = 0;
        for (ArchiveFile file : scan.files()) {
            FileOffset offset = offsets.of(file);
            total += file.size();
            known += offset == null ? 0 : offset.editions();
            if (offset != null && offset.covers(file)) {
                finished += file.size();
            } else {
                unread.add(file);
            }
        }
    }

    /** How many editions were read before the last scan. */
    long known() {
        return known;
    }

    Progress progress() {
        long current = open == null ? 0 : open.bytes();
        return new Progress(Math.min(total, finished + current), total);
    }

    /** Reads on until the batch is full or nothing is left. */
    void read(PollBatch batch) {
        long until = progress().done() + MAX_PASSED;
        while (!unread.isEmpty() && !isFull(batch) && progress().done() < until) {
            ArchiveFile file = unread.getFirst();
            if (step(file, batch)) {
                close();
                finished += file.size();
                unread.removeFirst();
            }
        }
    }

    private static boolean isFull(PollBatch batch) {
        return batch.editions() + batch.refused() >= MAX_EDITIONS || batch.bytes() >= MAX_BYTES;
    }

    /** Whether the file is finished with. One that cannot be opened is refused; one that is gone is nobody's fault. */
    private boolean step(ArchiveFile file, PollBatch batch) {
        try {
            if (open == null) {
                FileOffset from = start(file);
                open = opener.open(file, from.position());
                offsets.move(file, from);
            }
            return step(file, open, batch);
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            String why = "the file cannot be read (" + e.getClass().getSimpleName() + ")";
            FileOffset past = FileOffset.unread(file).ended(file);
            batch.refuse(offsets.position(file, past), new Refusal(file.key(), why, new byte[0]));
            offsets.move(file, past);
            return true;
        }
    }

    private boolean step(ArchiveFile file, OpenFile from, PollBatch batch) {
        return switch (from.next()) {
            case Step.Pause pause -> false;
            case Step.Found found -> {
                boolean last = from.isAtEnd();
                FileOffset at = offset(file).after(file, found.next(), found.result(), last);
                offsets.move(file, at);
                switch (found.result()) {
                    case ReadResult.Read read -> batch.add(offsets.position(file, at), read.edition());
                    case ReadResult.Refused refused ->
                        batch.refuse(
                                offsets.position(file, at), new Refusal(refused.item(), refused.why(), refused.raw()));
                }
                yield last;
            }
            case Step.End end -> {
                FileOffset at = offset(file).ended(file);
                offsets.move(file, at);
                batch.move(offsets.position(file, at));
                yield true;
            }
        };
    }

    private FileOffset offset(ArchiveFile file) {
        FileOffset known = offsets.of(file);
        return known == null ? FileOffset.unread(file) : known;
    }

    private FileOffset start(ArchiveFile file) throws IOException {
        FileOffset known = offsets.of(file);
        return known != null && (known.isOf(file) || GrownMbox.is(file, known)) ? known : FileOffset.unread(file);
    }

    /** Lets go of the file that is being read; reading on opens it again, where it is known to have been left. */
    @Override
    public void close() {
        OpenFile closing = open;
        open = null;
        try {
            if (closing != null) {
                closing.close();
            }
        } catch (IOException e) {
            // it was only read
        }
    }
}
