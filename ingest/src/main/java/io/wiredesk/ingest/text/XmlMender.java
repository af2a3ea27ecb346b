package io.wiredesk.ingest.text;

/**
 * Text that claims to be XML into text a lenient parser reads as it was meant: without document type and control characters,
 * with stray ampersands and angle brackets escaped. Sections of character data and comments are left as they are. Linear in
 * the length of the text, whatever it is.
 */
public final class XmlMender {

    private static final String DOCTYPE = "<!DOCTYPE";
    private static final String COMMENT = "<!--";

    /** Longer names are no names: a reference or a tag that does not end within is text. */
    private static final int MAX_NAME = 64;

    private static final String CDATA = "<![CDATA[";

    private final String xml;
    private final StringBuilder mended;
    private boolean doctypeSeen;

    private XmlMender(String xml) {
        this.xml = xml;
        this.mended = new StringBuilder(xml.length() + 16);
    }

    /** The same words, mended. */
    public static String mend(String xml) {
        return new XmlMender(xml).mended();
    }

    private String mended() {
        int at = 0;
        while (at < xml.length()) {
            if (xml.startsWith(CDATA, at)) {
                at = copy(at, "]]>");
            } else if (xml.startsWith(COMMENT, at)) {
                at = copy(at, "-->");
            } else if (!doctypeSeen && xml.regionMatches(true, at, DOCTYPE, 0, DOCTYPE.length())) {
                at = doctypeEnd(at + DOCTYPE.length());
            } else {
                put(at++);
            }
        }
        return mended.toString();
    }

    private int copy(int from, String end) {
        int found = xml.indexOf(end, from);
        int to = found < 0 ? xml.length() : found + end.length();
        for (int i = from; i < to; i++) {
            legal(i);
        }
        return to;
    }

    private void put(int at) {
        char c = xml.charAt(at);
        if (c == '&' && !reference(at + 1)) {
            mended.append("&amp;");
        } else if (c == '<' && !markup(at + 1)) {
            mended.append("&lt;");
        } else {
            legal(at);
        }
    }

    /** XML 1.0 §2.2. */
    private void legal(int at) {
        char c = xml.charAt(at);
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        if (!control && c < '\uFFFE') {
            mended.append(c);
        }
    }

    /** A name or number and a semicolon; without one, HTML would take {@code &copy=1} in a link for a sign. */
    private boolean reference(int from) {
        int end = Math.min(xml.length(), from + MAX_NAME);
        for (int i = from; i < end; i++) {
            char c = xml.charAt(i);
            if (c == ';') {
                return i > from;
            }
            if (!Character.isLetterOrDigit(c) && c != '#') {
                return false;
            }
        }
        return false;
    }

    private boolean markup(int from) {
        if (from >= xml.length()) {
            return false;
        }
        char first = xml.charAt(from);
        return first == '!' || first == '?' || name(first == '/' ? from + 1 : from);
    }

    private boolean name(int from) {
        int end = Math.min(xml.length(), from + MAX_NAME);
        for (int i = from; i < end; i++) {
            char c = xml.charAt(i);
            if (c == '>' || c == '/' || Character.isWhitespace(c)) {
                return i > from;
            }
            if (c == '<' || (i == from && !Character.isLetter(c) && c != '_')) {
                return false;
            }
        }
        return false;
    }

    /**
     * Behind the document type, internal subset and all: nothing in it is needed to read a feed, and no entity of it is ever
     * resolved. Where it does not end, behind its first angle bracket.
     */
    private int doctypeEnd(int from) {
        doctypeSeen = true;
        int brackets = 0;
        char quote = 0;
        for (int i = from; i < xml.length(); i++) {
            char c = xml.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (xml.startsWith(COMMENT, i)) {
                i = Math.max(i, xml.indexOf("-->", i));
            } else if (c == '[' || c == ']') {
                brackets += c == '[' ? 1 : -1;
            } else if (c == '>' && brackets <= 0) {
                return i + 1;
            }
        }
        int bracket = xml.indexOf('>', from);
        return bracket < 0 ? xml.length() : bracket + 1;
    }
}
