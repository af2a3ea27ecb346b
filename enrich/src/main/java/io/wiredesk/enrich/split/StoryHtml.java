package io.wiredesk.enrich.split;

import java.util.List;

/**
 * Writes text as the little HTML a reader needs: paragraphs, lists, quotes, code, bold and links. Built from words and never
 * copied from the edition: all tags are written here, all words escaped, and only what {@link SafeHref} lets through is
 * linked to. Pictures stay out, they would be fetched.
 */
final class StoryHtml {

    private static final char NO_BREAK = '\u00A0';
    private static final char DELETE = '\u007F';

    private final StringBuilder html = new StringBuilder();

    private StoryHtml() {}

    static String of(List<RichText> paragraphs) {
        StoryHtml story = new StoryHtml();
        boolean listed = false;
        for (RichText paragraph : paragraphs) {
            Style style = paragraph.runs().isEmpty()
                    ? Style.PLAIN
                    : paragraph.runs().getFirst().style();
            boolean item = style.depth() > 0;
            if (item != listed) {
                story.html.append(item ? "<ul>" : "</ul>");
            }
            story.paragraph(paragraph, item ? "li" : tag(style.form()), !item && style.form() == Style.Form.QUOTE);
            listed = item;
        }
        return story.html.append(listed ? "</ul>" : "").toString();
    }

    private static String tag(Style.Form form) {
        return form == Style.Form.CODE ? "pre" : "p";
    }

    private void paragraph(RichText paragraph, String tag, boolean quoted) {
        html.append(quoted ? "<blockquote>" : "").append('<').append(tag).append('>');
        for (RichText.Run run : paragraph.runs()) {
            run(run);
        }
        html.append("</").append(tag).append('>').append(quoted ? "</blockquote>" : "");
    }

    private void run(RichText.Run run) {
        String href = run.style().href();
        boolean strong = run.style().bold() && run.style().level() == 0;
        if (href != null) {
            open(SafeHref.of(href));
        }
        html.append(strong ? "<strong>" : "");
        words(href != null && run.text().isEmpty() ? withoutControls(href) : run.text());
        html.append(strong ? "</strong>" : "").append(href == null ? "" : "</a>");
    }

    /** @param href empty where nothing may be linked to */
    private void open(String href) {
        html.append("<a ");
        if (!href.isEmpty()) {
            html.append("href=\"");
            escaped(href, '"');
            html.append("\" ");
        }
        html.append("rel=\"nofollow noopener noreferrer\">");
    }

    private void words(String words) {
        int from = 0;
        for (int end = words.indexOf('\n'); end >= 0; end = words.indexOf('\n', from)) {
            escaped(words.substring(from, end), '&');
            html.append("<br>");
            from = end + 1;
        }
        escaped(words.substring(from), '&');
    }

    /** @param quote that is escaped as well */
    private void escaped(String text, char quote) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c) && c != quote) {
                continue;
            }
            String entity = entity(text, i);
            if (!entity.isEmpty()) {
                html.append(text, from, i).append(entity);
                from = i + 1;
            }
        }
        html.append(text, from, text.length());
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c != '&' && c != '<' && c != '>' && c != NO_BREAK && !Character.isSurrogate(c);
    }

    /** What stands for a sign in HTML; empty if that is itself. */
    private static String entity(String text, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case NO_BREAK -> "&nbsp;";
            case '\t', '\n', '\r' -> "";
            default -> isPaired(text, at) ? "" : "&#x" + Integer.toHexString(c) + ";";
        };
    }

    private static boolean isPaired(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    /** Addresses are kept as they came; shown, they are text. */
    private static String withoutControls(String address) {
        StringBuilder shown = new StringBuilder(address.length());
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c >= ' ' && c != DELETE) {
                shown.append(c);
            }
        }
        return shown.toString();
    }
}
