package io.wiredesk.ingest.archive;

import io.wiredesk.ingest.archive.Input.LooseNaming;
import io.wiredesk.ingest.mail.MailReader;
import io.wiredesk.ingest.packed.Packing;
import io.wiredesk.schemas.Edition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the editions of a file or stream: mbox, single mails, HTML pages, plain texts, RSS, Atom and JSON Feed, and zip, tar and gzip files of them. The format is told by the
 * extension; where that says nothing, and for pipes, by the content. Needs no Kafka.
 */
public final class EditionReader {

    /** The largest single mail, page, text or feed file; an mbox may be of any size. */
    public static final int MAX_BYTES = MailReader.MAX_BYTES;

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
        Input input = input(file, file.toString(), LooseNaming.BY_FOLDER, source, () -> receivedAt);
        try (OpenFile open = OpenFile.open(file, input, Position.START)) {
            all(open, out);
        }
    }

    /**
     * Reads a stream to its end, without closing it.
     *
     * @param name what to call it; an extension in it tells the format
     * @throws IOException if the stream breaks at once
     */
    @SuppressWarnings("resource") // the stream is the caller's
    public void read(String name, InputStream in, Edition.Source source, Instant receivedAt, Consumer<ReadResult> out)
            throws IOException {
        Input input = new Input(name, null, "", receivedAt, LooseNaming.BY_FOLDER, source, () -> receivedAt);
        Format known = Format.byName(Packing.unpacked(name)).orElse(null);
        all(new OpenFile(Packing.of(in), input, known, Position.START), out);
    }

    /** What its name and place tell: a file in a Maildir has no extension but flags. Null if they tell nothing. */
    static @Nullable Format format(Path file) {
        return Maildir.holds(file)
                ? Format.MAIL
                : Format.byName(Packing.unpacked(name(file))).orElse(null);
    }

    static Input input(Path file, String identity, LooseNaming naming, Edition.Source source, InstantSource receipt)
            throws IOException {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return new Input(
                identity,
                identity,
                parent == null ? "" : name(parent),
                Files.getLastModifiedTime(file).toInstant(),
                naming,
                source,
                receipt);
    }

    static String name(Path path) {
        return Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
    }

    private static void all(OpenFile open, Consumer<ReadResult> out) {
        for (Step step = open.next(); !(step instanceof Step.End); step = open.next()) {
            if (step instanceof Step.Found found) {
                out.accept(found.result());
            }
        }
    }
}
