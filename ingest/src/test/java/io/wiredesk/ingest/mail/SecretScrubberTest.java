package io.wiredesk.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Edition.Body;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScrubberTest {

    private final SecretScrubber scrubber = new SecretScrubber(Set.of("jane.doe@mail.example"));

    @Test
    void the_subscribers_address_is_replaced_in_any_case_and_spelling() {
        assertThat(scrubber.scrub(
                        "For Jane.Doe@Mail.Example, not mary.jane.doe@mail.example or jane.doe@mail.example2"))
                .isEqualTo("For subscriber@example.invalid, not mary.jane.doe@mail.example or jane.doe@mail.example2");
        assertThat(scrubber.scrub("?e=jane.doe%40mail.example&x")).isEqualTo("?e=subscriber%40example.invalid&x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.org/unsubscribe?u=1&t=s3cret | https://example.org/unsubscribe",
                "https://example.org/unsubscribe/a8f3c2d1e4b5/x | https://example.org/unsubscribe",
                "https://example.org/email-preferences/12345678 | https://example.org/email-preferences",
                "https://example.org/opt-out#t0k3n | https://example.org/opt-out",
                "mailto:leave-s3cret@example.org?subject=unsubscribe | mailto:leave-s3cret@example.org?subject=unsubscribe",
                "https://example.org/story?id=5 | https://example.org/story?id=5",
                "https://example.org/2026/why-preferences-polls-fail?id=5 | https://example.org/2026/why-preferences-polls-fail?id=5"
            })
    void a_link_whose_path_says_so_loses_its_token(String link, String kept) {
        assertThat(html("<a href=\"" + link + "\">here</a>")).isEqualTo("<a href=\"" + kept + "\">here</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unsubscribe",
                "Manage your preferences",
                "update my email preferences",
                "Opt out",
                "Abmelden",
                "退订",
                "Preferences"
            })
    void a_link_whose_label_says_so_loses_its_token(String label) {
        String link = "<A title=x HREF='https://click.example.org/c/eJwVjDkOwyAQAF9jSrSA?x=1&amp;y=2'><b>" + label
                + "</b></A>";

        assertThat(html(link)).isEqualTo(link.replace("/eJwVjDkOwyAQAF9jSrSA?x=1&amp;y=2", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Voter preferences shift before the election", "Read more", "Subscribe", "Settings of a new play"
            })
    void a_link_to_a_story_stays(String label) {
        String link = "<a href='https://example.org/a/123456789?utm_source=x&id=7'>" + label + "</a>";

        assertThat(html(link)).isEqualTo(link);
    }

    @Test
    void everything_else_stays_byte_for_byte() {
        String odd = "<P CLASS=a>Unclosed <br/>&nbsp;&eacute; <a name=x>no link</a>\r\n<!-- unsubscribe -->";

        assertThat(html(odd)).isEqualTo(odd);
    }

    @Test
    void a_link_in_plain_text_is_told_by_its_line_or_the_one_before() {
        String text = """
                A story: https://example.org/s/123456789?id=7

                To unsubscribe, go to
                https://example.org/x/abcdef123456?t=1
                Preferences: https://example.org/p?t=2
                """;

        assertThat(scrubber.scrub(new Body("text/plain", text)).content()).isEqualTo("""
                        A story: https://example.org/s/123456789?id=7

                        To unsubscribe, go to
                        https://example.org/x
                        Preferences: https://example.org/p
                        """);
    }

    @Test
    void scrubbing_twice_changes_nothing_more() {
        String once = html("<a href='https://e.org/u/a1b2c3d4e5f6?x=1'>unsubscribe jane.doe@mail.example</a>");

        assertThat(html(once)).isEqualTo(once);
    }

    private String html(String html) {
        return scrubber.scrub(new Body("text/html", html)).content();
    }
}
