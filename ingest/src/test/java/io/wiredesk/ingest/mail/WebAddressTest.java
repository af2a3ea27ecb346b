package io.wiredesk.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    private static final Letter LETTER = Letter.from("news@quay.example");
    private static final String PAGE = "https://quay.example/p/tides";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "View in browser",
                "View this email in your browser",
                "Read online",
                "Web version",
                "Im Browser ansehen",
                "Webversion",
                "Voir dans votre navigateur",
                "Version en ligne",
                "Ver en el navegador",
                "Visualizza nel browser",
                "Bekijk in je browser",
                "在浏览器中查看",
                "ブラウザで見る"
            })
    void the_link_to_the_page_is_told_by_its_label(String label) throws Unreadable {
        assertThat(url(PAGE, label)).isEqualTo(PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Read more", "How browsers work", "Online shops in trouble", "View the tides"})
    void other_links_are_not_it(String label) throws Unreadable {
        assertThat(url(PAGE, label)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://quay.example/p/tides?utm_source=x&_bhlid=a1b2c3d4e5f6&token=a1b2c3d4e5f6a7b8 | https://quay.example/p/tides",
                "https://click.example/c?u=a1b2c3d4e5f6&url=https%3A%2F%2Fquay.example%2Fp%2Ftides | https://quay.example/p/tides",
                "https://us1.campaign-archive.com/?u=0a1b2c3d4e5f&id=9f8e7d6c5b&e=4d3c2b1a00 | https://us1.campaign-archive.com/?id=9f8e7d6c5b&u=0a1b2c3d4e5f",
                "https://quay.example/issues/124?issue=7 | https://quay.example/issues/124?issue=7"
            })
    void it_loses_whatever_is_the_subscribers(String link, String kept) throws Unreadable {
        assertThat(url(link, "View online")).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://click.example/c/a1b2c3d4e5f6a7b8",
                "https://quay.example/view?t=a1b2c3d4e5f6a7b8",
                "https://quay.example/webview/jane@mail.example/tides",
                "https://quay.example/",
                "mailto:news@quay.example"
            })
    void an_address_for_this_subscriber_only_is_none(String link) throws Unreadable {
        assertThat(url(link, "View in browser")).isNull();
    }

    @Test
    void a_header_may_give_it() throws Unreadable {
        assertThat(LETTER.with("Archived-At", "<" + PAGE + ">").read().url()).isEqualTo(PAGE);
        assertThat(LETTER.with("List-Post", "<" + PAGE + "?x=a1b2c3d4e5f6>")
                        .read()
                        .url())
                .isEqualTo(PAGE);
        assertThat(LETTER.with("List-Post", "<mailto:l@quay.example>").read().url())
                .isNull();
    }

    @Test
    void plain_text_says_it_on_the_line_or_the_one_before() throws Unreadable {
        assertThat(LETTER.saying("View in browser: " + PAGE + "\n\nNews.")
                        .read()
                        .url())
                .isEqualTo(PAGE);
        assertThat(LETTER.saying("News.\n\nRead online\n" + PAGE + "\n").read().url())
                .isEqualTo(PAGE);
    }

    private static @org.jspecify.annotations.Nullable String url(String link, String label) throws Unreadable {
        return LETTER.page("<p>News.</p><a href=\"" + link.replace("&", "&amp;") + "\"><b>" + label + "</b></a>")
                .read()
                .url();
    }
}
