package io.wiredesk.ingest.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an XML document into text. The order of RFC 7303 §3 (byte order mark, header, declaration), with the bytes
 * themselves as judge: a charset they do not fit was not meant.
 */
public final class XmlDecoder {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset EBCDIC = Charset.forName("IBM037");

    private static final int HEAD = 512;
    private static final Pattern IN_HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]{1,40})");
    private static final Pattern IN_DECLARATION =
            Pattern.compile("<\\?xml[^>]{0,200}?\\sencoding\\s{0,20}=\\s{0,20}[\"']\\s{0,20}([\\w.:-]{1,40})");

    private XmlDecoder() {}

    /**
     * Decodes, never failing.
     *
     * @param contentType as the server said; null if it did not
     */
    public static Decoded decode(byte[] document, @Nullable String contentType) {
        Optional<Charset> evident = ByteOrder.charset(document);
        List<String> stated = stated(document, contentType, evident);
        Optional<Charset> known =
                stated.stream().flatMap(n -> charset(n).stream()).findFirst();
        Charset charset = choose(document, evident, stated);
        String text = TextDecoder.withoutMark(new String(document, charset));
        return new Decoded(text, notices(text, charset, known, stated));
    }

    private static Charset choose(byte[] document, Optional<Charset> evident, List<String> stated) {
        boolean utf8 = TextDecoder.fits(document, StandardCharsets.UTF_8);
        if (evident.isPresent() && (utf8 || !evident.get().equals(StandardCharsets.UTF_8))) {
            return evident.get();
        }
        return stated.stream()
                .flatMap(name -> charset(name).stream())
                .filter(charset -> !utf8 || tellsMore(document, charset))
                .filter(charset -> TextDecoder.fits(document, charset))
                .findFirst()
                .orElseGet(() -> utf8 || TextDecoder.mostlyUtf8(document) ? StandardCharsets.UTF_8 : WINDOWS_1252);
    }

    /** Bytes that are valid UTF-8 beyond ASCII are never another charset of one byte a character. */
    private static boolean tellsMore(byte[] document, Charset charset) {
        boolean oneByte = !charset.canEncode() || charset.newEncoder().maxBytesPerChar() <= 1;
        return !oneByte || charset.name().startsWith("IBM") || TextDecoder.isAscii(document);
    }

    /** Charset names, the most trustworthy first. */
    private static List<String> stated(byte[] document, @Nullable String contentType, Optional<Charset> evident) {
        return Stream.of(
                        first(IN_HEADER, contentType == null ? "" : contentType),
                        first(IN_DECLARATION, head(document, evident)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String head(byte[] document, Optional<Charset> evident) {
        boolean ebcdic =
                document.length > 4 && document[0] == 0x4C && document[1] == 0x6F && document[2] == (byte) 0xA7;
        Charset ascii = evident.orElse(ebcdic ? EBCDIC : StandardCharsets.ISO_8859_1);
        return new String(document, 0, Math.min(document.length, HEAD), ascii);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** By name; ISO-8859-1 and ASCII are windows-1252 on the web (encoding.spec.whatwg.org). */
    private static Optional<Charset> charset(String name) {
        return TextDecoder.charset(name)
                .map(c -> c.equals(StandardCharsets.ISO_8859_1) || c.equals(StandardCharsets.US_ASCII)
                        ? WINDOWS_1252
                        : c);
    }

    private static List<String> notices(String text, Charset charset, Optional<Charset> known, List<String> stated) {
        List<String> notices = new ArrayList<>();
        if (!stated.isEmpty() && known.isEmpty()) {
            notices.add("read as " + charset + "; the charset it states is not known");
        } else if (known.isPresent() && !same(charset, known.get())) {
            notices.add("read as " + charset + " although it says " + known.get());
        }
        if (text.indexOf('\uFFFD') >= 0) {
            notices.add("some characters cannot be read as " + charset);
        }
        return notices;
    }

    /** ASCII's habit of being declared for UTF-8 is not worth a word, nor is a byte order named or left out. */
    private static boolean same(Charset read, Charset stated) {
        return read.equals(stated)
                || (read.name().startsWith("UTF-") && prefix(read.name()).equals(prefix(stated.name())));
    }

    private static String prefix(String name) {
        return name.substring(0, Math.min(5, name.length()));
    }

    /** What the first bytes give away: a mark, or the zeros beside the first ASCII character. */
    private static final class ByteOrder {

        static Optional<Charset> charset(byte[] document) {
            return mark(document).or(() -> zeros(document));
        }

        private static Optional<Charset> mark(byte[] b) {
            if (starts(b, 0xEF, 0xBB, 0xBF)) {
                return Optional.of(StandardCharsets.UTF_8);
            }
            if (starts(b, 0xFF, 0xFE, 0, 0)) {
                return Optional.of(UTF_32LE);
            }
            if (starts(b, 0, 0, 0xFE, 0xFF)) {
                return Optional.of(UTF_32BE);
            }
            return starts(b, 0xFE, 0xFF)
                    ? Optional.of(StandardCharsets.UTF_16BE)
                    : starts(b, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
        }

        private static Optional<Charset> zeros(byte[] b) {
            if (b.length < 4) {
                return Optional.empty();
            }
            String pattern = Stream.of(b[0], b[1], b[2], b[3])
                    .map(x -> x == 0 ? "0" : "x")
                    .reduce("", String::concat);
            return Optional.ofNullable(
                    switch (pattern) {
                        case "000x" -> UTF_32BE;
                        case "x000" -> UTF_32LE;
                        case "0x0x" -> StandardCharsets.UTF_16BE;
                        case "x0x0" -> StandardCharsets.UTF_16LE;
                        default -> null;
                    });
        }

        private static boolean starts(byte[] bytes, int... with) {
            if (bytes.length < with.length) {
                return false;
            }
            for (int i = 0; i < with.length; i++) {
                if ((bytes[i] & 0xFF) != with[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
