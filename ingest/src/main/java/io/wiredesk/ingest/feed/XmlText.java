package io.wiredesk.ingest.feed;

import com.rometools.rome.io.XmlReader;
import io.wiredesk.ingest.text.TextDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The text of a feed document before any XML parser sees it. */
final class XmlText {

    private static final Pattern HTML =
            Pattern.compile("(?is)\\s*(<\\?xml[^>]*>\\s*)?(<!--.{0,2000}?-->\\s*)*<html\\b.*");
    private static final Pattern FIRST_ELEMENT = Pattern.compile("<[A-Za-z_]");
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE", Pattern.CASE_INSENSITIVE);

    /** What XML 1.0 §2.2 does not allow, as a character or as a reference to one. */
    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]"
                    + "|&#(0*(?:[0-8]|1[124-9]|2\\d|3[01])|[xX]0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]|[fF]{3}[eEfF]));");

    /** References to entities that only a DOCTYPE could have declared. */
    private static final Pattern UNDECLARED = Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#\\d+|#[xX][0-9a-fA-F]+);)");

    private XmlText() {}

    /** Decodes as RFC 7303 and the XML declaration say; as what it must be where they are wrong. */
    static String decode(byte[] document, @Nullable String contentType) {
        try (XmlReader reader = reader(new ByteArrayInputStream(document), contentType)) {
            StringWriter text = new StringWriter(document.length);
            reader.transferTo(text);
            boolean sound = text.getBuffer().indexOf("\uFFFD") < 0;
            return sound ? text.toString() : TextDecoder.decode(document, reader.getEncoding());
        } catch (IOException | IllegalArgumentException e) {
            return TextDecoder.decode(document, null);
        }
    }

    /** A content type without charset says less than the document itself (its default, US-ASCII, is never meant). */
    private static XmlReader reader(InputStream document, @Nullable String contentType) throws IOException {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).contains("charset=")
                ? new XmlReader(document, contentType, true)
                : new XmlReader(document, true);
    }

    static boolean isHtml(String text) {
        return HTML.matcher(text.substring(0, Math.min(text.length(), 5_000))).matches();
    }

    /**
     * Cuts the document type out, internal subset and all: nothing in it is needed to read a feed, and no entity of
     * it is ever resolved.
     */
    static String withoutDoctype(String xml) {
        Matcher element = FIRST_ELEMENT.matcher(xml);
        int prologEnd = element.find() ? element.start() : xml.length();
        Matcher doctype = DOCTYPE.matcher(xml).region(0, prologEnd);
        if (!doctype.find()) {
            return xml;
        }
        return xml.substring(0, doctype.start()) + xml.substring(doctypeEnd(xml, doctype.end()));
    }

    private static int doctypeEnd(String xml, int from) {
        int brackets = 0;
        char quote = 0;
        for (int i = from; i < xml.length(); i++) {
            char c = xml.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[') {
                brackets++;
            } else if (c == ']') {
                brackets--;
            } else if (c == '>' && brackets <= 0) {
                return i + 1;
            }
        }
        return xml.length();
    }

    /** Without what makes XML ill-formed character by character; the words stay. */
    static String mended(String xml) {
        String legal = ILLEGAL.matcher(xml).replaceAll("");
        return UNDECLARED.matcher(legal).replaceAll("&amp;");
    }

    /** A title as plain text: feeds escape markup and entities once too often. */
    static String plain(String text) {
        return text.indexOf('<') < 0 && text.indexOf('&') < 0
                ? text.strip()
                : Parser.unescapeEntities(text, false)
                        .replaceAll("</?[a-zA-Z][^>]{0,200}>", "")
                        .strip();
    }
}
