package io.wiredesk.ingest.packed;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stream that is its own only entry. */
final class SingleEntry implements Entries {

    private final InputStream content;
    private final Meter raw;
    private boolean given;

    /**
     * @param content what to read
     * @param raw what that reads, in the end
     */
    SingleEntry(InputStream content, Meter raw) {
        this.content = content;
        this.raw = raw;
    }

    @Override
    public @Nullable Entry next() {
        if (given) {
            return null;
        }
        given = true;
        return new Entry() {
            @Override
            public String name() {
                return "";
            }

            @Override
            public Optional<Instant> modified() {
                return Optional.empty();
            }

            @Override
            public InputStream open() {
                return content;
            }
        };
    }

    @Override
    public boolean passed() {
        return true;
    }

    @Override
    public boolean survivesDamage() {
        return false;
    }

    @Override
    public long bytes() {
        return raw.count();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
