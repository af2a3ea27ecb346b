package io.wiredesk.ingest.mail;

import java.util.ArrayList;
import java.util.List;
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
        boolean deleteSpace = "yes".equalsIgnoreCase(parameters.getOrDefault("delsp", "").strip());
        List<String> paragraphs = new ArrayList<>();
        Line open = null;
        for (String raw : text.split("\n", -1)) {
            Line line = Line.of(raw);
            open = open == null ? line : open.depth() == line.depth() && !line.isSignature() ? open.join(line) : close(open, line, paragraphs);
            if (!open.isFlowed()) {
                paragraphs.add(open.toString());
                open = null;
            } else if (deleteSpace) {
                open = open.withoutSpace();
            }
        }
        if (open != null) {
            paragraphs.add(open.toString());
        }
        return String.join("\n", paragraphs);
    }

    private static Line close(Line open, Line next, List<String> paragraphs) {
        paragraphs.add(open.toString());
        return next;
    }

    private record Line(int depth, String content, boolean isFlowed) {

        static Line of(String raw) {
            int depth = 0;
            while (depth < raw.length() && raw.charAt(depth) == '>') {
                depth++;
            }
            String stuffed = raw.substring(depth);
            String content = stuffed.startsWith(" ") ? stuffed.substring(1) : stuffed;
            return new Line(depth, content, content.endsWith(" ") && !content.equals(SIGNATURE));
        }

        boolean isSignature() {
            return content.equals(SIGNATURE);
        }

        Line join(Line next) {
            return new Line(depth, content + next.content, next.isFlowed);
        }

        Line withoutSpace() {
            return new Line(depth, content.substring(0, content.length() - 1), isFlowed);
        }

        @Override
        public String toString() {
            return depth == 0 ? content : ">".repeat(depth) + " " + content;
        }
    }
}
