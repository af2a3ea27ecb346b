package io.wiredesk.ingest.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TextDecoderTest {

    @Test
    void the_declared_charset_is_used_where_it_fits() {
        assertThat(TextDecoder.decode("ジ".getBytes(Charset.forName("ISO-2022-JP")), "iso-2022-jp"))
                .isEqualTo("ジ");
        assertThat(TextDecoder.decode("Привет".getBytes(Charset.forName("KOI8-R")), "koi8-r"))
                .isEqualTo("Привет");
        assertThat(TextDecoder.decode("x".getBytes(UTF_16), "utf-16")).isEqualTo("x");
    }

    @Test
    void utf8_is_recognised_whatever_western_charset_is_declared() {
        assertThat(TextDecoder.decode("Café".getBytes(UTF_8), "iso-8859-1")).isEqualTo("Café");
        assertThat(TextDecoder.decode("Café".getBytes(UTF_8), null)).isEqualTo("Café");
    }

    @Test
    void what_is_no_utf8_is_windows_1252() {
        assertThat(TextDecoder.decode("Café “x”".getBytes(Charset.forName("windows-1252")), "utf-8"))
                .isEqualTo("Café “x”");
        assertThat(TextDecoder.decode("Café".getBytes(ISO_8859_1), "nonsense")).isEqualTo("Café");
    }

    @Test
    void utf8_with_a_broken_end_stays_utf8() {
        byte[] bytes = "Les élèves étaient là é".getBytes(UTF_8);

        assertThat(TextDecoder.decode(Arrays.copyOf(bytes, bytes.length - 1), "utf-8"))
                .isEqualTo("Les élèves étaient là \uFFFD");
    }

    @Test
    void a_byte_order_mark_is_no_text() {
        assertThat(TextDecoder.decode("\uFEFFx".getBytes(UTF_8), "utf-8")).isEqualTo("x");
    }
}
