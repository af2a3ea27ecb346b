package io.wiredesk.ingest.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * RFC 2047: header text out of encoded words, however broken. Neighbouring words of one charset are put together before
 * they are decoded, as real mailers cut in the middle of a character; words stuck to other text, with blanks inside or
 * with a language (RFC 2231) are words too. What only looks like a word stays as it is. Linear time.
 */
final class EncodedWords {

    private final String text;
    private final StringBuilder out;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private String charset = "";

    private EncodedWords(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length());
    }

    static String decode(String raw) {
        return raw.contains("=?") ? new EncodedWords(raw).decode() : raw;
    }

    private String decode() {
        int at = 0;
        while (at < text.length()) {
            int start = text.indexOf("=?", at);
            int encoding = start < 0 ? -1 : text.indexOf('?', start + 2);
            int end = encoding < 0 ? -1 : text.indexOf("?=", encoding + 3);
            if (end < 0) {
                break;
            }
            if (isWord(start, encoding)) {
                between(text.substring(at, start));
                word(text.substring(start + 2, encoding), text.charAt(encoding + 1), text.substring(encoding + 3, end));
                at = end + 2;
            } else {
                literal(text.substring(at, start + 2));
                at = start + 2;
            }
        }
        literal(text.substring(at));
        return out.toString();
    }

    /** {@code =?charset?B?}: a charset without blanks, one letter. */
    private boolean isWord(int start, int encoding) {
        return encoding > start + 2
                && text.substring(start + 2, encoding).chars().noneMatch(Character::isWhitespace)
                && "BbQq".indexOf(text.charAt(encoding + 1)) >= 0
                && text.charAt(encoding + 2) == '?';
    }

    /** Blanks between two words are folding, not text. */
    private void between(String separator) {
        if (pending.size() == 0 || !separator.isBlank()) {
            literal(separator);
        }
    }

    private void word(String named, char encoding, String encoded) {
        String plain = named.replaceFirst("\\*.*", "").toLowerCase(Locale.ROOT);
        if (!plain.equals(charset)) {
            flush();
            charset = plain;
        }
        byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
        pending.writeBytes(
                Character.toLowerCase(encoding) == 'b' ? TransferEncoding.BASE64.decode(bytes) : quoted(bytes));
    }

    private void literal(String words) {
        flush();
        out.append(words);
    }

    private void flush() {
        out.append(MailCharsets.decode(pending.toByteArray(), charset.isEmpty() ? null : charset));
        pending.reset();
        charset = "";
    }

    /** RFC 2047 §4.2: quoted-printable but for the underscore, and blanks are kept. */
    private static byte[] quoted(byte[] in) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(in.length);
        for (int i = 0; i < in.length; i++) {
            int value = in[i] == '=' && i + 2 < in.length ? hex(in[i + 1], in[i + 2]) : -1;
            decoded.write(value >= 0 ? value : in[i] == '_' ? ' ' : in[i]);
            i += value < 0 ? 0 : 2;
        }
        return decoded.toByteArray();
    }

    private static int hex(byte high, byte low) {
        int h = Character.digit(high, 16);
        int l = Character.digit(low, 16);
        return h < 0 || l < 0 ? -1 : h * 16 + l;
    }
}
