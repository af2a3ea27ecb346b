package io.wiredesk.ingest.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

/** How bytes were made fit for mail. Decodes what can be decoded, whatever is damaged. */
enum TransferEncoding {
    /** 7bit, 8bit, binary, and every name nobody knows. */
    NONE,
    QUOTED_PRINTABLE,
    BASE64;

    /** By its name in a header, sloppily written ({@code Quoted_Printable;}) or not. */
    static TransferEncoding named(String stated) {
        String name = stated.toLowerCase(Locale.ROOT);
        if (name.contains("base64") || name.contains("base-64")) {
            return BASE64;
        }
        return name.contains("quoted") ? QUOTED_PRINTABLE : NONE;
    }

    byte[] decode(byte[] encoded) {
        return switch (this) {
            case NONE -> encoded;
            case QUOTED_PRINTABLE -> quotedPrintable(encoded);
            case BASE64 -> base64(encoded);
        };
    }

    /** A soft line break at the very end, where a mail was cut, is none. */
    private static byte[] quotedPrintable(byte[] encoded) {
        int length = encoded.length > 0 && encoded[encoded.length - 1] == '=' ? encoded.length - 1 : encoded.length;
        try (QuotedPrintableInputStream in =
                new QuotedPrintableInputStream(new ByteArrayInputStream(encoded, 0, length))) {
            return in.readAllBytes();
        } catch (IOException e) {
            return encoded;
        }
    }

    /** Skips what is no Base64; a padding in the middle ends a block, and another may follow. */
    private static byte[] base64(byte[] encoded) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
        ByteArrayOutputStream block = new ByteArrayOutputStream(encoded.length);
        for (byte b : encoded) {
            if (b == '=') {
                flush(block, decoded);
            } else if (isBase64(b)) {
                block.write(b);
            }
        }
        flush(block, decoded);
        return decoded.toByteArray();
    }

    private static void flush(ByteArrayOutputStream block, ByteArrayOutputStream decoded) {
        byte[] whole = block.toByteArray();
        int length = whole.length % 4 == 1 ? whole.length - 1 : whole.length;
        decoded.writeBytes(Base64.getDecoder().decode(java.util.Arrays.copyOf(whole, length)));
        block.reset();
    }

    private static boolean isBase64(byte b) {
        return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '+' || b == '/';
    }
}
