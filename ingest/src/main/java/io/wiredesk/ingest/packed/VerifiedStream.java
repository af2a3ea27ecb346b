package io.wiredesk.ingest.packed;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;

/** Fails at its end if what was read, or skipped, is not what was packed. */
final class VerifiedStream extends CheckedInputStream {

    private final long expected;

    /** @param expected CRC-32 of all of it */
    VerifiedStream(InputStream in, long expected) {
        super(in, new CRC32());
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        return verified(super.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return verified(super.read(bytes, offset, length));
    }

    private int verified(int read) throws ZipException {
        if (read < 0 && getChecksum().getValue() != expected) {
            throw new ZipException("the content does not match its checksum");
        }
        return read;
    }
}
