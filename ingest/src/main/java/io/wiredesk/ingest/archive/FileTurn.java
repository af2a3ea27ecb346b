package io.wiredesk.ingest.archive;

import io.wiredesk.ingest.connect.PollBatch;
import io.wiredesk.ingest.connect.Refusal;
import io.wiredesk.schemas.Edition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads one file on from where it was left, into a batch, until either ends. */
final class FileTurn {

    private static final long MAX_EDITIONS = 100;
    private static final long MAX_BYTES = 8L * 1024 * 1024;

    private final EditionReader reader = new EditionReader();
    private final ArchiveOptions options;
    private final Edition.Source source;
    private final FileOffsets offsets;

    FileTurn(ArchiveOptions options, Edition.Source source, FileOffsets offsets) {
        this.options = options;
        this.source = source;
        this.offsets = offsets;
    }

    static boolean isFull(PollBatch batch) {
        return batch.editions() + batch.refused() >= MAX_EDITIONS || batch.bytes() >= MAX_BYTES;
    }

    /** Whether the file is finished with. One that cannot be opened is refused; one that is gone is nobody's fault. */
    boolean read(ArchiveFile file, PollBatch batch, Instant now) {
        try {
            FileOffset from = start(file);
            FileOffset to = read(file, from, batch, now);
            offsets.move(file, to);
            return to.done();
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            String why = "the file cannot be read (" + e.getClass().getSimpleName() + ")";
            FileOffset past = new FileOffset(file.size(), file.modified(), 0, true);
            batch.refuse(offsets.position(file, past), new Refusal(file.key(), why, new byte[0]));
            offsets.move(file, past);
            return true;
        }
    }

    private FileOffset read(ArchiveFile file, FileOffset from, PollBatch batch, Instant now) throws IOException {
        Input input = EditionReader.input(file.path(), file.key(), options.naming(), source, now);
        try (InputStream in = Files.newInputStream(file.path())) {
            Items items = reader.open(in, input, EditionReader.format(file.path()), from.position());
            FileOffset at = from;
            Item item = items.next();
            while (item != null && !isFull(batch)) {
                Item after = items.next();
                at = new FileOffset(file.size(), file.modified(), item.next(), after == null);
                add(item, file, at, batch);
                item = after;
            }
            return item == null ? new FileOffset(file.size(), file.modified(), at.position(), true) : at;
        }
    }

    private void add(Item item, ArchiveFile file, FileOffset at, PollBatch batch) {
        switch (item.result()) {
            case ReadResult.Read read -> batch.add(offsets.position(file, at), read.edition());
            case ReadResult.Refused refused ->
                batch.refuse(
                        offsets.position(file, at), Refusal.archived(refused.item(), refused.why(), refused.raw()));
        }
    }

    /** An mbox that has grown is read on; anything else that has changed is read again. */
    private FileOffset start(ArchiveFile file) throws IOException {
        FileOffset known = offsets.of(file);
        if (known == null) {
            return FileOffset.unread(file);
        }
        return known.isOf(file) || hasGrown(file, known) ? known : FileOffset.unread(file);
    }

    private static boolean hasGrown(ArchiveFile file, FileOffset known) throws IOException {
        return known.position() > 0
                && file.size() >= known.size()
                && isMbox(file)
                && isBoundary(file, known.position());
    }

    private static boolean isMbox(ArchiveFile file) throws IOException {
        @Nullable Format format = EditionReader.format(file.path());
        if (format != null) {
            return format == Format.MBOX;
        }
        try (InputStream in = Files.newInputStream(file.path())) {
            return Format.byContent(in.readNBytes(Format.HEAD_BYTES)) == Format.MBOX;
        }
    }

    /** A mail program that rewrote the mbox has moved the boundaries. */
    private static boolean isBoundary(ArchiveFile file, long position) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            in.skipNBytes(position);
            return MboxSplitter.isBoundary(in.readNBytes(Format.HEAD_BYTES));
        }
    }
}
