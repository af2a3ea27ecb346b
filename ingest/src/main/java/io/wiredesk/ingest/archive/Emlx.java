package io.wiredesk.ingest.archive;

import io.wiredesk.ingest.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message as Apple Mail keeps it: its length in bytes on a line, the message, a property list of Apple's own. */
final class Emlx {

    private static final Pattern LENGTH = Pattern.compile("^\\s*(\\d{1,9})[ \\t]*\\r?\\n");
    private static final int LENGTH_WITHIN = 64;

    private Emlx() {}

    /**
     * The message alone; of a file that was cut off, what there is.
     *
     * @throws Unreadable if it does not begin with a length
     */
    static byte[] message(byte[] file) throws Unreadable {
        String head = new String(file, 0, Math.min(file.length, LENGTH_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher length = LENGTH.matcher(head);
        if (!length.find()) {
            throw new Unreadable("no .emlx: it does not begin with the length of a message");
        }
        int end = Math.min(file.length, length.end() + Integer.parseInt(length.group(1)));
        return Arrays.copyOfRange(file, length.end(), end);
    }
}
