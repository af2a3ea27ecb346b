package io.wiredesk.ingest.archive;

import io.wiredesk.ingest.archive.MboxLines.Line;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What separates the messages of a mailbox: the From_ lines of RFC 4155 as mail programs write them – with {@code -} or
 * {@code ???@???} for the sender, a time zone before the year – or the lines of MMDF.
 */
final class MboxMarks {

    /** Before and after every message of an MMDF mailbox. */
    static final String MMDF = "\u0001\u0001\u0001\u0001";

    /** A From_ line carries a time, or at the least a bare address; prose that begins with "From " does neither. */
    private static final Pattern FROM_LINE = Pattern.compile("From (?:.*\\b\\d{1,2}:\\d{2}\\b.*|\\S+@\\S+\\s*)");

    /** One whose time is whole: day, month, time and year. */
    private static final Pattern DATED = Pattern.compile("From .*\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b.*"
            + "\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\b.*\\d{1,2}:\\d{2}.*\\b\\d{4}\\b.*");

    private static final Pattern FIELD = Pattern.compile("(?s)[!-9;-~]{1,100}:.*|>From .*");

    private MboxMarks() {}

    static boolean isFromLine(String line) {
        return line.startsWith("From ") && FROM_LINE.matcher(line).matches();
    }

    /** Whether an input begins as a mailbox. */
    static boolean begins(String firstLine) {
        return isFromLine(firstLine) || firstLine.stripTrailing().equals(MMDF);
    }

    /** Whether bytes that follow a message are the beginning of the next, or nothing. */
    static boolean isBoundary(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
        return text.isEmpty() || begins(text.lines().findFirst().orElse(""));
    }

    /**
     * Whether a line ends the message before it. Not every "From " in a text is quoted, and not every mail program leaves
     * the line before empty; so what counts is the form of the line, and that a header follows.
     *
     * @param afterBlank whether the line before is empty
     * @param next the line after; null at the end
     */
    static boolean separates(Line line, boolean afterBlank, @Nullable Line next) {
        if (line.continued() || !line.text().startsWith("From ")) {
            return false;
        }
        String text = line.text().stripTrailing();
        boolean dated = DATED.matcher(text).matches();
        if (next == null || next.isBlank()) {
            return afterBlank && dated;
        }
        return (dated || (afterBlank && isFromLine(text)))
                && FIELD.matcher(next.text()).matches();
    }
}
