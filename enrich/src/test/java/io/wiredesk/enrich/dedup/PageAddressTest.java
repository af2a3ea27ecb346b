package io.wiredesk.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {

    private static final String PAGE = "https://harbour-post.example/2026/03/ferry-aground";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.harbour-post.example/2026/03/ferry-aground/?utm_source=letter#comments",
                "https://m.harbour-post.example/2026/03/ferry-aground",
                "https://mobile.harbour-post.example/2026/03/ferry-aground",
                "https://amp.harbour-post.example/2026/03/ferry-aground",
                "https://harbour-post.example/2026/03/ferry-aground/amp/",
                "https://harbour-post.example/amp/2026/03/ferry-aground",
                "https://harbour-post.example/2026/03/ferry-aground.amp",
                "https://harbour-post.example/2026/03/ferry-aground?amp=1",
                "https://harbour-post.example/2026/03/ferry-aground/print",
                "https://harbour-post.example/2026/03/ferry-aground?print=true",
                "https://harbour-post.example/2026/03/ferry-aground?outputType=amp",
                "https://www.google.com/amp/s/www.harbour-post.example/2026/03/ferry-aground",
                "https://harbour--post-example.cdn.ampproject.org/c/s/harbour-post.example/2026/03/ferry-aground",
                "https://web.archive.org/web/20260302101500/https://harbour-post.example/2026/03/ferry-aground",
                "https://web.archive.org/web/20260302101500id_/http://m.harbour-post.example/2026/03/ferry-aground",
                "https://archive.ph/2026.03.02-101500/https://harbour-post.example/2026/03/ferry-aground",
                "https://archive.today/newest/https://harbour-post.example/2026/03/ferry-aground",
                "https://12ft.io/https://harbour-post.example/2026/03/ferry-aground",
                "https://www.google.com/url?sa=t&url=https%3A%2F%2Fharbour-post.example%2F2026%2F03%2Fferry-aground&usg=x",
                "https://l.facebook.com/l.php?u=https%3A%2F%2Fharbour-post.example%2F2026%2F03%2Fferry-aground&h=AT0",
                "https://harbour--post-example.translate.goog/2026/03/ferry-aground?_x_tr_sl=no&_x_tr_tl=en",
            })
    void every_form_of_a_page_leads_to_it(String form) {
        assertThat(PageAddress.of(form)).contains(PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://archive.ph/AbC12",
                "https://m.example/page",
                "https://harbour-post.example/ampere",
                "https://harbour-post.example/page?id=7&volume=3",
                "https://manual.example/web/api/window/print",
                "https://packages.example/package/amp",
                "https://shop.example/prints?print=51",
            })
    void what_only_looks_like_one_stays_as_it_is(String address) {
        assertThat(PageAddress.of(address)).contains(address);
    }

    @Test
    void a_wikipedia_page_for_phones_keeps_its_language() {
        assertThat(PageAddress.of("https://no.m.wikipedia.org/wiki/Lindholm"))
                .contains("https://no.wikipedia.org/wiki/Lindholm");
    }

    @Test
    void what_is_no_address_has_none() {
        assertThat(PageAddress.of("mailto:desk@harbour-post.example")).isEmpty();
        assertThat(PageAddress.of(null)).isEmpty();
    }
}
