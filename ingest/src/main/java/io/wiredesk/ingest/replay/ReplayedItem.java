package io.wiredesk.ingest.replay;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.ingest.archive.EditionReader;
import io.wiredesk.ingest.archive.ReadResult;
import io.wiredesk.ingest.mail.MailReader;
import io.wiredesk.schemas.Edition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An item of an archive.
 *
 * @param name {@link ReadResult#item}: a file, or a message at its place in an mbox
 */
record ReplayedItem(String name, Edition.Source source) implements Replay.Reader {

    private static final Pattern MESSAGE = Pattern.compile(".*@\\d+");

    @Override
    public Replay.Result read(byte[] raw, Instant receivedAt) throws Unreadable {
        return MESSAGE.matcher(name).matches()
                ? new Replay.Result.Editions(List.of(MailReader.read(raw, source, receivedAt)))
                : file(raw, receivedAt);
    }

    private Replay.Result file(byte[] raw, Instant receivedAt) throws Unreadable {
        List<ReadResult> results = new ArrayList<>();
        try {
            new EditionReader().read(name, new ByteArrayInputStream(raw), source, receivedAt, results::add);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
        List<Edition> editions = new ArrayList<>();
        for (ReadResult result : results) {
            switch (result) {
                case ReadResult.Read read -> editions.add(read.edition());
                case ReadResult.Refused refused -> throw new Unreadable(refused.why());
            }
        }
        return new Replay.Result.Editions(editions);
    }
}
