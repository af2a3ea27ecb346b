package io.wiredesk.ingest.packed;

import io.wiredesk.ingest.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.jspecify.annotations.Nullable;

/** The files of a zip, as its directory names them; folders and links are passed over. */
final class ZipEntries implements Entries {

    private final ZipFile zip;
    private final Iterator<ZipArchiveEntry> entries;
    private final long size;
    private long left;
    private long begun;
    private double compression = 1;
    private @Nullable Meter current;

    /** @throws IOException also if its directory is too large to be kept in memory */
    static ZipEntries open(Path file, long size) throws IOException {
        ZipDirectory.check(file);
        return new ZipEntries(
                ZipFile.builder().setPath(file).setIgnoreLocalFileHeader(true).get(), size);
    }

    private ZipEntries(ZipFile zip, long size) {
        this.zip = zip;
        this.entries = Collections.list(zip.getEntriesInPhysicalOrder()).iterator();
        this.size = size;
        this.left = Expansion.allowed(size);
    }

    @Override
    public @Nullable Entry next() {
        finish();
        while (entries.hasNext()) {
            ZipArchiveEntry entry = entries.next();
            if (!entry.isDirectory() && !entry.isUnixSymlink()) {
                return new File(entry);
            }
        }
        return null;
    }

    @Override
    public boolean passed() {
        return true;
    }

    @Override
    public boolean survivesDamage() {
        return true;
    }

    @Override
    public long bytes() {
        long within = current == null ? 0 : (long) (current.count() * compression);
        return Math.clamp(begun + within, 0, size);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** What entries overlap in is unpacked as often as it is named, so what counts is the sum. */
    private void finish() {
        begun = bytes();
        if (current != null) {
            left = Math.max(0, left - current.count());
            current = null;
        }
    }

    private final class File implements Entry {
        private final ZipArchiveEntry entry;

        File(ZipArchiveEntry entry) {
            this.entry = entry;
        }

        @Override
        public String name() {
            return entry.getName();
        }

        @Override
        public Optional<Instant> modified() {
            return Optional.ofNullable(entry.getLastModifiedTime()).map(time -> time.toInstant());
        }

        @Override
        public InputStream open() throws IOException, Unreadable {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new Unreadable("encrypted; unpack it with its password and import what comes out");
            }
            if (!zip.canReadEntryData(entry)) {
                ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
                throw new Unreadable("packed in a way that is not understood (" + method + "); pack it anew");
            }
            Meter meter = new Meter(new VerifiedStream(zip.getInputStream(entry), entry.getCrc()));
            meter.allow(left, Expansion.WHY);
            begun = Math.max(0, entry.getDataOffset());
            compression = entry.getSize() <= 0 ? 1 : (double) entry.getCompressedSize() / entry.getSize();
            current = meter;
            return meter;
        }
    }
}
