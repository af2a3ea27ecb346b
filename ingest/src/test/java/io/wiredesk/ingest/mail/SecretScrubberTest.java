package io.wiredesk.ingest.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Edition.Body;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
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
                "mailto:leave-s3cret@example.org?subject=unsubscribe | mailto:unsubscribe@example.invalid",
                "mailto:reply+33f8a1b2c3d4@example.org | mailto:unsubscribe@example.invalid",
                "mailto:editor@example.org | mailto:editor@example.org",
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

    @Test
    void the_address_is_replaced_escaped_encoded_and_hashed() {
        String address = "jane.doe@mail.example";
        for (String form : new String[] {
            "jane.doe=mail.example",
            "jane.doe%2540mail.example",
            "jane.doe&#64;mail.example",
            digest("MD5", address),
            digest("SHA-1", address),
            digest("SHA-256", address).toUpperCase(Locale.ROOT),
            HexFormat.of().formatHex(address.getBytes(UTF_8)),
            Base64.getEncoder().encodeToString(address.getBytes(UTF_8)),
            Base64.getUrlEncoder().withoutPadding().encodeToString(("{\"e\":\"" + address + "\"}").getBytes(UTF_8)),
            Base64.getEncoder().encodeToString(("id=7&" + address + "&x").getBytes(UTF_8)),
            Base64.getEncoder().encodeToString(("id=77&" + address + "&x").getBytes(UTF_8))
        }) {
            String link = "https://click.example.org/?r=" + form;
            String scrubbed = html("<a href='" + link + "'>Story</a>");

            assertThat(scrubbed).as(form).containsIgnoringCase("subscriber").doesNotContain(form);
            assertThat(html(scrubbed)).isEqualTo(scrubbed);
        }
    }

    @Test
    void what_most_links_share_is_the_subscribers_and_links_still_differ() {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            page.append("<a href='https://click.example.org/f/a/x")
                    .append(i)
                    .append("/9f8e7d6c5b4a/")
                    .append(i)
                    .append("?c=2026&amp;r=a1b2c3d4e5f6a7b8'>Story</a>");
        }

        String scrubbed = html(page.toString());

        assertThat(scrubbed).doesNotContain("9f8e7d6c5b4a").doesNotContain("a1b2c3d4e5f6a7b8");
        assertThat(scrubbed)
                .contains("'https://click.example.org/f/a/x0/subscriber/0?c=2026&amp;r=subscriber'")
                .contains("'https://click.example.org/f/a/x7/subscriber/7?c=2026&amp;r=subscriber'");
        assertThat(html(scrubbed)).isEqualTo(scrubbed);
    }

    @Test
    void an_articles_own_address_stays_whatever_links_share() {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            page.append("<a href='https://news.example.org/section/9f8e7d6c5b4a/story-")
                    .append(i)
                    .append(
                            "?issue=20260301'>Story</a><a href='https://click.example.org/?to=https%3A%2F%2Fnews.example.org%2F")
                    .append(i)
                    .append("'>Story</a>");
        }

        assertThat(html(page.toString())).isEqualTo(page.toString());
    }

    @Test
    void what_the_unsubscribe_header_holds_is_the_subscribers_wherever_it_stands() {
        SecretScrubber headed =
                new SecretScrubber(Set.of(), List.of("https://example.org/unsubscribe/u7f3b2a9c1d0?list=42"));

        assertThat(headed.scrub(new Body("text/html", "<a href=\"https://example.org/c/u7f3b2a9c1d0/1?l=42\">S</a>"))
                        .content())
                .isEqualTo("<a href=\"https://example.org/c/subscriber/1?l=42\">S</a>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.example/p/x?mc_cid=1&amp;mc_eid=abc&amp;id=3 | https://a.example/p/x?mc_cid=1&amp;id=3",
                "https://a.example/p/x?token=eyJ1c2VyX2lkIjoxMjM0fQ | https://a.example/p/x",
                "https://a.example/p/x?a=1&token=eyJ1c2VyX2lkIjoxMjM0fQ#c | https://a.example/p/x?a=1#c",
                "https://a.example/p/x?token=economy | https://a.example/p/x?token=economy",
                "https://a.example/p/x? | https://a.example/p/x?"
            })
    void parameters_that_name_the_subscriber_go(String link, String kept) {
        assertThat(html("<a href='" + link + "'>S</a>")).isEqualTo("<a href='" + kept + "'>S</a>");
    }

    @Test
    void pictures_nobody_sees_do_not_tell_who_looked() {
        assertThat(html("<img width=\"1\" height=\"1\" src=\"https://t.example.org/o/a1b2c3d4e5f6?u=7\">"))
                .isEqualTo("<img width=\"1\" height=\"1\" src=\"https://t.example.org/o\">");
        assertThat(html("<img src='https://t.example.org/wf/open?upn=x1' style='display: none'/>"))
                .isEqualTo("<img src='https://t.example.org/wf/open' style='display: none'/>");
        String picture = "<img src='https://t.example.org/p/a1b2c3d4e5f6.png?w=100' width=100 style='max-width:100%'>";
        assertThat(html(picture)).isEqualTo(picture);
    }

    private static String digest(String algorithm, String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
