package io.wiredesk.ingest.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fault 27 of docs/faults.md: charsets that lie, and byte order marks that disagree. */
class XmlDecoderTest {

    private static final String TEXT = "<rss>Käse für 5 €</rss>";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // written in, said by the server, said by the document
                "UTF-8, -, -",
                "UTF-8, utf-8, utf-8",
                "UTF-8, us-ascii, -",
                "UTF-8, iso-8859-1, windows-1252",
                "UTF-8, koi8-r, utf-8",
                "UTF-8, x-klingon, utf-8",
                "windows-1252, -, windows-1252",
                "windows-1252, -, utf-8",
                "windows-1252, utf-8, -",
                "windows-1252, -, iso-8859-1",
                "windows-1252, -, x-klingon",
                "UTF-16BE, -, -",
                "UTF-16LE, -, utf-16",
                "UTF-16LE, utf-8, utf-8",
                "UTF-32BE, -, -",
                "UTF-32LE, -, utf-8",
                "iso-8859-15, iso-8859-15, utf-8",
                "iso-8859-15, -, iso-8859-15",
                "IBM1140, -, IBM1140"
            })
    void the_bytes_decide_where_names_are_wrong(String written, @Nullable String header, @Nullable String declared) {
        String document = declaration(declared) + TEXT;
        String contentType = header == null ? null : "text/xml; charset=\"" + header + "\"";

        assertThat(XmlDecoder.decode(document.getBytes(Charset.forName(written)), contentType)
                        .text())
                .isEqualTo(document);
    }

    @Test
    void a_byte_order_mark_is_believed_before_any_name() {
        String document = declaration("windows-1252") + TEXT;

        assertThat(XmlDecoder.decode(("\uFEFF" + document).getBytes(UTF_8), "text/xml; charset=utf-16")
                        .text())
                .isEqualTo(document);
        assertThat(XmlDecoder.decode(("\uFEFF" + document).getBytes(Charset.forName("UTF-16LE")), null)
                        .text())
                .isEqualTo(document);
    }

    @Test
    void a_mark_that_lies_is_not_believed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\uFEFF".getBytes(UTF_8));
        bytes.writeBytes(TEXT.replace("€", "").getBytes(ISO_8859_1));

        assertThat(XmlDecoder.decode(bytes.toByteArray(), null).text()).endsWith("<rss>Käse für 5 </rss>");
    }

    @Test
    void a_lie_is_noticed() {
        assertThat(XmlDecoder.decode(TEXT.getBytes(Charset.forName("windows-1252")), "text/xml; charset=utf-8")
                        .notices())
                .containsExactly("read as windows-1252 although it says UTF-8");
        assertThat(XmlDecoder.decode(TEXT.getBytes(UTF_8), "text/xml; charset=x-klingon")
                        .notices())
                .containsExactly("read as UTF-8; the charset it states is not known");
        assertThat(XmlDecoder.decode(TEXT.getBytes(UTF_8), "text/xml; charset=utf-8")
                        .notices())
                .isEmpty();
    }

    @Test
    void what_fits_no_charset_keeps_its_other_words() {
        byte[] mostly = ("ж".repeat(50) + TEXT).getBytes(UTF_8);
        mostly[1] = 'x';

        Decoded decoded = XmlDecoder.decode(mostly, "text/xml; charset=utf-8");

        assertThat(decoded.text()).startsWith("\uFFFDxж").endsWith(TEXT);
        assertThat(decoded.notices()).containsExactly("some characters cannot be read as UTF-8");
    }

    private static String declaration(@Nullable String charset) {
        return charset == null ? "" : "<?xml version=\"1.0\" encoding='" + charset + "'?>";
    }
}
