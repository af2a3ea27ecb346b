package io.wiredesk.ingest.archive;

import io.wiredesk.ingest.archive.Input.LooseNaming;
import io.wiredesk.ingest.mail.MailReader;
import io.wiredesk.schemas.Edition;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the editions of a file or stream: mbox, single mails, HTML pages, plain texts, RSS, Atom and JSON Feed. The format is told by the
 * extension; where that says nothing, and for pipes, by the content. Needs no Kafka.
 */
public final class EditionReader {

    /** The largest single mail, page, text or feed file; an mbox may be of any size. */
    public static final int MAX_BYTES = MailReader.MAX_BYTES;

    private final ItemReader items = new ItemReader();

    /**
     * Reads a file or named pipe.
     *
     * @param source what the editions are said to come through
     * @param receivedAt the time of receipt; no edition is dated later
     * @param out gets every item in order, readable or not
     * @throws IOException if the file itself cannot be opened or read
     */
    public void read(Path file, Edition.Source source, Instant receivedAt, Consumer<ReadResult> out)
            throws IOException {
        Input input = input(file, file.toString(), LooseNaming.BY_FOLDER, source, receivedAt);
        try (InputStream in = Files.newInputStream(file)) {
            all(open(in, input, format(file), 0), out);
        }
    }

    /**
     * Reads a stream to its end, without closing it.
     *
     * @param name what to call it; an extension in it tells the format
     * @throws IOException if the stream breaks
     */
    public void read(String name, InputStream in, Edition.Source source, Instant receivedAt, Consumer<ReadResult> out)
            throws IOException {
        Input input = new Input(name, null, "", receivedAt, LooseNaming.BY_FOLDER, source, receivedAt);
        all(open(in, input, Format.byName(name).orElse(null), 0), out);
    }

    /** The items of an open file from a position on; see {@link ItemReader#open}. */
    Items open(InputStream in, Input input, @Nullable Format known, long position) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 2 * Format.HEAD_BYTES);
        return items.open(known == null ? sniff(buffered) : known, buffered, input, position);
    }

    /** A file in a Maildir has no extension but flags. */
    static @Nullable Format format(Path file) {
        return Maildir.holds(file) ? Format.MAIL : Format.byName(name(file)).orElse(null);
    }

    static Input input(Path file, String identity, LooseNaming naming, Edition.Source source, Instant receivedAt)
            throws IOException {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return new Input(
                identity,
                identity,
                parent == null ? "" : name(parent),
                Files.getLastModifiedTime(file).toInstant(),
                naming,
                source,
                receivedAt);
    }

    static String name(Path path) {
        return Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
    }

    private static Format sniff(BufferedInputStream in) throws IOException {
        in.mark(2 * Format.HEAD_BYTES);
        byte[] head = in.readNBytes(Format.HEAD_BYTES);
        in.reset();
        return Format.byContent(head);
    }

    private static void all(Items items, Consumer<ReadResult> out) throws IOException {
        for (Item item = items.next(); item != null; item = items.next()) {
            out.accept(item.result());
        }
    }
}
