package io.wiredesk.ingest.packed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** The directory at the end of a zip, which whoever reads the zip keeps in memory. */
final class ZipDirectory {

    /** Some 200,000 entries. */
    static final long MAX_BYTES = 16L * 1024 * 1024;

    /** End of central directory record, and the one of ZIP64 (APPNOTE.TXT 6.3.10, 4.3.16 and 4.3.14). */
    private static final int END = 0x06054b50;

    private static final int LOCATOR_64 = 0x07064b50;
    private static final int END_BYTES = 22;
    private static final int LOCATOR_BYTES = 20;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final long IN_ZIP64 = 0xFFFFFFFFL;

    private ZipDirectory() {}

    /**
     * Looks where the directory begins: what lies between there and the end is all that can be taken for entries.
     *
     * @throws PackedBomb if that is too much
     * @throws ZipException if there is no directory
     */
    static void check(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long size = channel.size();
            long from = Math.max(0, size - END_BYTES - MAX_COMMENT - LOCATOR_BYTES);
            ByteBuffer tail = read(channel, from, (int) (size - from));
            if (size - start(channel, tail) > MAX_BYTES) {
                throw new PackedBomb("has a directory of more than " + MAX_BYTES / 1024 / 1024
                        + " MB; unpack it and import the folder");
            }
        }
    }

    private static long start(SeekableByteChannel channel, ByteBuffer tail) throws IOException {
        for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                long start = Integer.toUnsignedLong(tail.getInt(at + 16));
                return start == IN_ZIP64 && at >= LOCATOR_BYTES && tail.getInt(at - LOCATOR_BYTES) == LOCATOR_64
                        ? read(channel, tail.getLong(at - LOCATOR_BYTES + 8), 56)
                                .getLong(48)
                        : start;
            }
        }
        throw new ZipException("no directory at its end: it is cut off, or no zip");
    }

    private static ByteBuffer read(SeekableByteChannel channel, long from, int length) throws IOException {
        if (from < 0 || from + length > channel.size()) {
            throw new ZipException("its directory points outside of it");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(from);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // until all is there
        }
        return bytes.flip();
    }
}
