package io.wiredesk.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

    @Test
    void headers_say_where_it_stood_why_it_failed_and_what_to_do() {
        DeadLetter letter = new DeadLetter(
                "split", "nested too deeply", "wiredesk.editions", 3, 1L << 40, "wiredesk replay --from 1099511627776");

        assertThat(text(letter.headers()))
                .isEqualTo(Map.of(
                        "wiredesk.stage", "split",
                        "wiredesk.why", "nested too deeply",
                        "wiredesk.channel", "wiredesk.editions",
                        "wiredesk.partition", "3",
                        "wiredesk.offset", "1099511627776",
                        "wiredesk.replay", "wiredesk replay --from 1099511627776"));
    }

    @Test
    void what_never_reached_a_channel_says_what_to_read_it_as() {
        DeadLetter letter = new DeadLetter("ingest", "no feed", "news", -1, -1, "fix it", DeadLetter.FEED);

        assertThat(text(letter.headers())).containsEntry("wiredesk.format", "feed");
    }

    @Test
    void why_is_one_line() {
        assertThat(because(" first\r\n\tsecond ")).isEqualTo("first second");
    }

    @Test
    void a_long_why_is_cut_between_characters() {
        assertThat(because("x".repeat(500))).hasSize(500);
        assertThat(because("📰".repeat(501))).isEqualTo("📰".repeat(500) + "…");
    }

    private static String because(String why) {
        return new DeadLetter("split", why, "wiredesk.editions", 0, 0, "fix it").why();
    }

    private static Map<String, String> text(Map<String, byte[]> headers) {
        Map<String, String> text = new LinkedHashMap<>();
        headers.forEach((name, bytes) -> text.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return text;
    }
}
