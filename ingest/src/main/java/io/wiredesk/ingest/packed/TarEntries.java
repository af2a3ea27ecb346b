package io.wiredesk.ingest.packed;

import io.wiredesk.ingest.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The files of a tar; folders, links and devices are passed over. */
final class TarEntries implements Entries {

    /** Names and attributes are kept in memory; nobody's take more. */
    private static final long MAX_HEADERS = 4L * 1024 * 1024;

    private static final int STEP = 64 * 1024 * 1024;
    private static final String HEADERS = "has an entry with megabytes of header; not read on";

    private final TarArchiveInputStream tar;
    private final Meter unpacked;
    private final Meter raw;
    private final long allowed;
    private boolean passed = true;

    /**
     * @param content the tar itself
     * @param raw what reading it reads, in the end
     * @param allowed how large it may be, in bytes
     */
    TarEntries(InputStream content, Meter raw, long allowed) {
        this.unpacked = new Meter(content);
        this.tar = new TarArchiveInputStream(unpacked, StandardCharsets.UTF_8.name());
        this.raw = raw;
        this.allowed = allowed;
    }

    @Override
    public @Nullable Entry next() throws IOException {
        TarArchiveEntry entry = header();
        while (entry != null && !hasContent(entry)) {
            entry = header();
        }
        passed = entry == null;
        return entry == null ? null : new File(entry);
    }

    /** A hard link is a file that came before, by another name. */
    private static boolean hasContent(TarArchiveEntry entry) {
        return entry.isFile()
                && !entry.isLink()
                && !entry.isSymbolicLink()
                && !entry.isCharacterDevice()
                && !entry.isBlockDevice()
                && !entry.isFIFO();
    }

    private @Nullable TarArchiveEntry header() throws IOException {
        unpacked.allow(MAX_HEADERS, HEADERS);
        TarArchiveEntry entry = tar.getNextEntry();
        unpacked.allow(Math.max(0, allowed - unpacked.count()), Expansion.WHY);
        return entry;
    }

    @Override
    public boolean passed() throws IOException {
        byte[] buffer = new byte[64 * 1024];
        for (int left = STEP; !passed && left > 0; left -= buffer.length) {
            passed = tar.readNBytes(buffer, 0, buffer.length) < buffer.length;
        }
        return passed;
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
        tar.close();
    }

    private final class File implements Entry {
        private final TarArchiveEntry entry;

        File(TarArchiveEntry entry) {
            this.entry = entry;
        }

        @Override
        public String name() {
            return entry.getName();
        }

        @Override
        public Optional<Instant> modified() {
            return Optional.of(entry.getLastModifiedTime().toInstant());
        }

        @Override
        public InputStream open() throws Unreadable {
            if (!tar.canReadEntryData(entry)) {
                throw new Unreadable("stored in a way that is not understood; unpack it and import what comes out");
            }
            return tar;
        }
    }
}
