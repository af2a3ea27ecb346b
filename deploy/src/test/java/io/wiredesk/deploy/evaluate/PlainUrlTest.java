package io.wiredesk.deploy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainUrlTest {

    @ParameterizedTest
    @CsvSource({
        "' https://www.Site.example/Path/ ', site.example/path",
        "HTTP://site.example/a?utm_source=x&id=3#top, site.example/a?&id=3",
        "https://site.example/a?id=3&fbclid=y&mc_cid=z, site.example/a?id=3",
        "https://site.example/Caf%C3%A9%zz, site.example/café%zz",
        "https://site.example/a%23b, site.example/a",
        "mailto:a@site.example, mailto:a@site.example",
    })
    void spellings_of_one_address_are_one(String url, String plain) {
        assertThat(PlainUrl.of(url)).isEqualTo(plain);
    }
}
