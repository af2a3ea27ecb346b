package io.wiredesk.ingest.mail;

import java.util.Locale;
import java.util.Map;

/**
 * {@code format=flowed} (RFC 3676): paragraphs that were broken for transport come back as one line each. Signature
 * separators and changes of quoting end a paragraph whatever the spaces say.
 */
final class FlowedText {

    private static final String SIGNATURE = "-- ";

    private FlowedText() {}

    /** @param parameters of the Content-Type field, by lower-case name */
    static boolean is(Map<String, String> parameters) {
        return "flowed".equals(parameters.getOrDefault("format", "").strip().toLowerCase(Locale.ROOT));
    }

    static String unwrapped(String text, Map<String, String> parameters) {
        boolean deleteSpace =
                "yes".equalsIgnoreCase(parameters.getOrDefault("delsp", "").strip());
        StringBuilder out = new StringBuilder(text.length());
        Line before = null;
        for (String raw : text.split("\n", -1)) {
            Line line = Line.of(raw);
            if (before != null && before.isContinuedBy(line)) {
                out.setLength(out.length() - (deleteSpace ? 1 : 0));
            } else {
                out.append(before == null ? "" : "\n").append(line.quoting());
            }
            out.append(line.content());
            before = line;
        }
        return out.toString();
    }

    /**
     * One line as transported.
     *
     * @param depth of quoting
     * @param content without quoting and stuffing
     */
    private record Line(int depth, String content) {

        static Line of(String raw) {
            int depth = 0;
            while (depth < raw.length() && raw.charAt(depth) == '>') {
                depth++;
            }
            String stuffed = raw.substring(depth);
            return new Line(depth, stuffed.startsWith(" ") ? stuffed.substring(1) : stuffed);
        }

        boolean isContinuedBy(Line next) {
            return content.endsWith(" ") && !isSignature() && !next.isSignature() && depth == next.depth;
        }

        boolean isSignature() {
            return content.equals(SIGNATURE);
        }

        String quoting() {
            return depth == 0 ? "" : ">".repeat(depth) + " ";
        }
    }
}
