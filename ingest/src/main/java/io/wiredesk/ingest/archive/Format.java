package io.wiredesk.ingest.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an input is. */
enum Format {
    MBOX,
    MAIL,
    EMLX,
    FEED,
    HTML,
    TEXT;

    /** How much of an input {@link #byContent} wants to see. */
    static final int HEAD_BYTES = 8 * 1024;

    private static final Map<String, Format> EXTENSIONS = Map.ofEntries(
            Map.entry("mbox", MBOX),
            Map.entry("mbx", MBOX),
            Map.entry("eml", MAIL),
            Map.entry("msg", MAIL),
            Map.entry("emlx", EMLX),
            Map.entry("xml", FEED),
            Map.entry("rss", FEED),
            Map.entry("atom", FEED),
            Map.entry("rdf", FEED),
            Map.entry("json", FEED),
            Map.entry("html", HTML),
            Map.entry("htm", HTML),
            Map.entry("txt", TEXT));

    private static final Pattern FIELD_LINE = Pattern.compile("[!-9;-~]+:.*|[ \\t].*");
    private static final Pattern MAIL_FIELD =
            Pattern.compile("(?i)^(from|received|return-path|subject|message-id|delivered-to|mime-version|date):");
    private static final Pattern FEED_START = Pattern.compile("(?is)(<\\?xml|<rss|<feed|<rdf:rdf)\\b.*");
    private static final Pattern HTML_START = Pattern.compile("(?is)(<\\?xml[^>]*>\\s*)?<(!doctype\\s+html|html)\\b.*");
    private static final Pattern JSON_FEED = Pattern.compile("(?s)\\{.*jsonfeed\\.org/version.*");

    boolean isMailbox() {
        return this == MBOX || this == MAIL;
    }

    /** By extension; empty if that says nothing. */
    static Optional<Format> byName(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : Optional.ofNullable(EXTENSIONS.get(name.substring(dot + 1).toLowerCase(Locale.ROOT)));
    }

    /**
     * By what it begins with.
     *
     * @param head the first {@link #HEAD_BYTES}, or all there is
     */
    static Format byContent(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (MboxMarks.begins(text.lines().findFirst().orElse(""))) {
            return MBOX;
        }
        if (isMail(text)) {
            return MAIL;
        }
        String start = text.replaceFirst("^\\u00EF\\u00BB\\u00BF", "").stripLeading();
        if (HTML_START.matcher(start).matches()) {
            return HTML;
        }
        if (FEED_START.matcher(start).matches() || JSON_FEED.matcher(start).matches()) {
            return FEED;
        }
        return start.startsWith("<") ? HTML : TEXT;
    }

    /** Nothing but header fields up to the first empty line, and one of them is a mail's. */
    private static boolean isMail(String text) {
        List<String> fields = text.lines().takeWhile(line -> !line.isEmpty()).toList();
        boolean quoted = !fields.isEmpty() && fields.getFirst().startsWith(">From ");
        boolean cut = fields.size() == text.lines().count();
        List<String> whole = fields.subList(quoted ? 1 : 0, Math.max(quoted ? 1 : 0, fields.size() - (cut ? 1 : 0)));
        return whole.size() > 1
                && whole.stream().allMatch(line -> FIELD_LINE.matcher(line).matches())
                && whole.stream().anyMatch(line -> MAIL_FIELD.matcher(line).find());
    }
}
