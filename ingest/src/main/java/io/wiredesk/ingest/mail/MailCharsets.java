package io.wiredesk.ingest.mail;

import io.wiredesk.ingest.text.TextDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The charsets of mail: names as mailers write them, and what to do when a header and its page disagree. */
final class MailCharsets {

    /** What Java knows by another name, or the superset that is really sent under a smaller one's (WHATWG Encoding). */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("utf", "utf-8"),
            Map.entry("utf8mb4", "utf-8"),
            Map.entry("unicode-1-1-utf-8", "utf-8"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("x-gbk", "gb18030"),
            Map.entry("gb_2312-80", "gb18030"),
            Map.entry("big5", "big5-hkscs"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ks_c_5601", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("cp932", "windows-31j"),
            Map.entry("tis-620", "windows-874"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("iso-8859-8-e", "iso-8859-8"),
            Map.entry("iso-8859-11", "windows-874"),
            Map.entry("macintosh", "x-macroman"),
            Map.entry("mac-cyrillic", "x-maccyrillic"),
            Map.entry("dos-862", "ibm862"));

    private static final Pattern META = Pattern.compile("(?i)<meta\\b[^>]{0,300}?charset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final Pattern UTF_7 = Pattern.compile("(?i)utf-?7");
    private static final Pattern UTF_7_SHIFT = Pattern.compile("\\+([A-Za-z0-9+/]*)-?");
    private static final Pattern NAME = Pattern.compile("[\"'\\s]*([\\w.:+-]+).*", Pattern.DOTALL);

    /** Pages state their charset within so many bytes (HTML), mail leaves more room for styles. */
    private static final int META_WITHIN = 8 * 1024;

    private MailCharsets() {}

    /** Text of any kind; never fails. */
    static String decode(byte[] bytes, @Nullable String declared) {
        if (declared != null && UTF_7.matcher(declared).find()) {
            return utf7(new String(bytes, StandardCharsets.US_ASCII));
        }
        return TextDecoder.decode(bytes, known(declared).map(Charset::name).orElse(null));
    }

    /** A page: what its part says, unless that says nothing or does not fit and the page itself says what does. */
    static String decodeHtml(byte[] bytes, @Nullable String declared) {
        Optional<Charset> part = known(declared)
                .filter(c -> !c.equals(StandardCharsets.US_ASCII))
                .filter(c -> fits(bytes, c));
        return decode(bytes, part.map(Charset::name).or(() -> meta(bytes)).orElse(declared));
    }

    /** RFC 2152, which Java does not know: Base64 of UTF-16 between plus and minus. */
    private static String utf7(String text) {
        return UTF_7_SHIFT.matcher(text).replaceAll(shift -> {
            byte[] utf16 = TransferEncoding.BASE64.decode(shift.group(1).getBytes(StandardCharsets.US_ASCII));
            int whole = utf16.length - utf16.length % 2;
            return Matcher.quoteReplacement(
                    shift.group(1).isEmpty() ? "+" : new String(utf16, 0, whole, StandardCharsets.UTF_16BE));
        });
    }

    private static Optional<String> meta(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, META_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher meta = META.matcher(head);
        return meta.find() ? Optional.of(meta.group(1)) : Optional.empty();
    }

    private static Optional<Charset> known(@Nullable String declared) {
        return Stream.ofNullable(declared)
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .map(name -> name.group(1).toLowerCase(Locale.ROOT))
                .map(name -> ALIASES.getOrDefault(name, name))
                .flatMap(name -> supported(name).or(() -> supported(name.replace('_', '-'))).stream())
                .findFirst();
    }

    private static Optional<Charset> supported(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean fits(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException | UnsupportedOperationException e) {
            return false;
        }
    }
}
