package io.wiredesk.ingest.packed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** How a file is packed. What is in it is told by its content, what may be in it by its name. */
public enum Packing {
    NONE,
    ZIP,
    TAR,
    GZIP;

    private static final Map<String, Packing> EXTENSIONS = Map.of("zip", ZIP, "tar", TAR, "tgz", GZIP, "gz", GZIP);

    private static final int BUFFER = 64 * 1024;

    /** Where a tar says that it is one (POSIX.1-1988 and GNU alike). */
    private static final int TAR_MAGIC_AT = 257;

    private static final String TAR_MAGIC = "ustar";
    private static final int TAR_HEADER = 512;

    /** By extension. */
    public static Packing byName(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.contains(".") ? EXTENSIONS.getOrDefault(extension, NONE) : NONE;
    }

    /** Whether a file of this name should hold further files. */
    public static boolean holdsFiles(String name) {
        return switch (byName(name)) {
            case ZIP, TAR -> true;
            case GZIP -> name.toLowerCase(Locale.ROOT).endsWith(".tgz") || byName(unpacked(name)) == TAR;
            case NONE -> false;
        };
    }

    /** The name of what is in a file of this name that is packed by itself: {@code news.mbox} of {@code news.mbox.gz}. */
    public static String unpacked(String name) {
        return byName(name) == GZIP ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    /**
     * The entries of a file.
     *
     * @throws IOException if it cannot be opened, or is not what its magic number says
     */
    public static Entries open(Path file) throws IOException {
        if (Files.isRegularFile(file) && isZip(file)) {
            return ZipEntries.open(file, Files.size(file));
        }
        InputStream in = Files.newInputStream(file);
        try {
            return of(in, Files.isRegularFile(file) ? Files.size(file) : Long.MAX_VALUE / 1024);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /**
     * The entries of a stream.
     *
     * @throws ZipException if it is a zip: its directory is at its end, where a stream cannot go first
     */
    public static Entries of(InputStream in) throws IOException {
        return of(in, Long.MAX_VALUE / 1024);
    }

    private static Entries of(InputStream in, long size) throws IOException {
        Meter raw = new Meter(in);
        BufferedInputStream head = new BufferedInputStream(raw, BUFFER);
        return switch (byContent(peek(head))) {
            case ZIP -> throw new ZipException("a zip cannot be read from a pipe; give the file");
            case TAR -> new TarEntries(head, raw, Long.MAX_VALUE);
            case GZIP -> gzip(new GZIPInputStream(head, BUFFER), raw, Expansion.allowed(size));
            case NONE -> new SingleEntry(head, raw);
        };
    }

    private static Entries gzip(InputStream unzipped, Meter raw, long allowed) throws IOException {
        BufferedInputStream content = new BufferedInputStream(unzipped, BUFFER);
        if (byContent(peek(content)) == TAR) {
            return new TarEntries(content, raw, allowed);
        }
        Meter guard = new Meter(content);
        guard.allow(allowed, Expansion.WHY);
        return new SingleEntry(guard, raw);
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return byContent(in.readNBytes(TAR_HEADER)) == ZIP;
        }
    }

    /** By magic number: of a zip with or without entries, of gzip, of tar. */
    static Packing byContent(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (text.startsWith("\u001f\u008b")) {
            return GZIP;
        }
        return text.startsWith(TAR_MAGIC, TAR_MAGIC_AT) ? TAR : NONE;
    }

    private static byte[] peek(BufferedInputStream in) throws IOException {
        in.mark(TAR_HEADER);
        byte[] head = in.readNBytes(TAR_HEADER);
        in.reset();
        return head;
    }
}
