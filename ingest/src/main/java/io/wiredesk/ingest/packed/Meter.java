package io.wiredesk.ingest.packed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read and ends it where it becomes too much. Reading on past that always fails. */
final class Meter extends FilterInputStream {

    private long count;
    private long limit = Long.MAX_VALUE;
    private String why = "";

    Meter(InputStream in) {
        super(in);
    }

    /** How much was read or skipped. */
    long count() {
        return count;
    }

    /** From now on. */
    void allow(long bytes, String otherwise) {
        limit = bytes > Long.MAX_VALUE - count ? Long.MAX_VALUE : count + bytes;
        why = otherwise;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        add(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return (int) add(Math.max(0, super.read(bytes, offset, length)), length);
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        add(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false; // what is read twice would be counted twice
    }

    private long add(long read, int wanted) throws IOException {
        add(read);
        return read == 0 && wanted > 0 ? -1 : read;
    }

    private void add(long read) throws IOException {
        count += read;
        if (count > limit) {
            throw new PackedBomb(why);
        }
    }
}
