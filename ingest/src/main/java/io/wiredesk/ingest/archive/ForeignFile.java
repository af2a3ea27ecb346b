package io.wiredesk.ingest.archive;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Files that people take for mail, told by their magic numbers, and what to do about each. */
final class ForeignFile {

    private static final Map<String, String> BY_START = Map.of(
            "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
            "an Outlook message (.msg); save it as .eml, or drag it into another mail program first",
            "!BDN",
            "an Outlook data file (.pst, .ost); convert it to mbox first, with readpst for example",
            "PK\u0003\u0004",
            "an archive within an archive is not opened; unpack it and import what comes out",
            "\u001f\u008b",
            "a packed file within an archive is not opened; unpack it and import what comes out",
            "7z\u00bc\u00af'\u001c",
            "a 7z archive is not understood; unpack it, or pack it as .zip or .tar.gz",
            "Rar!\u001a\u0007",
            "a RAR archive is not understood; unpack it, or pack it as .zip or .tar.gz",
            "\u00fd7zXZ\u0000",
            "xz is not understood; unpack it, or pack it as .gz",
            "BZh",
            "bzip2 is not understood; unpack it, or pack it as .gz",
            "(\u00b5/\u00fd",
            "zstd is not understood; unpack it, or pack it as .gz",
            "%PDF-",
            "a PDF holds no edition that could be read");

    private ForeignFile() {}

    /** What it is and what to do; empty if it is none of these. */
    static Optional<String> words(byte[] raw) {
        String head = new String(raw, 0, Math.min(raw.length, 8), StandardCharsets.ISO_8859_1);
        return BY_START.entrySet().stream()
                .filter(known -> head.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
