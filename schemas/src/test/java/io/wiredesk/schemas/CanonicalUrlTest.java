package io.wiredesk.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // scheme, host, port
                "http://news.example/a                                  | https://news.example/a",
                "HTTPS://News.EXAMPLE/A                                 | https://news.example/A",
                "https://www.news.example/a                             | https://news.example/a",
                "https://www2.news.example/a                            | https://news.example/a",
                "https://www.www.news.example/a                         | https://news.example/a",
                "https://www.example/a                                  | https://www.example/a",
                "https://wwwnews.example/a                              | https://wwwnews.example/a",
                "http://news.example:80/a                               | https://news.example/a",
                "https://news.example:443/a                             | https://news.example/a",
                "https://news.example:/a                                | https://news.example/a",
                "https://news.example:8443/a                            | https://news.example:8443/a",
                "https://news.example./a                                | https://news.example/a",
                "https://reader:secret@news.example/a                   | https://news.example/a",
                "https://a@b:secret@news.example/a                      | https://news.example/a",
                "https://my_blog.example/a                              | https://my_blog.example/a",
                "https://192.0.2.7:8080/a                               | https://192.0.2.7:8080/a",
                "https://[2001:DB8::1]/a                                | https://[2001:db8::1]/a",
                "https://[2001:db8::80]:80/a                            | https://[2001:db8::80]/a",
                "https://MÜNCHEN.example/a                              | https://xn--mnchen-3ya.example/a",
                "https://xn--mnchen-3ya.example/a                       | https://xn--mnchen-3ya.example/a",
                // path
                "https://news.example                                   | https://news.example",
                "https://news.example/                                  | https://news.example",
                "https://news.example/a/                                | https://news.example/a",
                "https://news.example//a///b                            | https://news.example/a/b",
                "https://news.example/a/./b/../c                        | https://news.example/a/c",
                "https://news.example/a/b/..                            | https://news.example/a",
                "https://news.example/../../a                           | https://news.example/a",
                "https://news.example/..                                | https://news.example",
                "https://news.example/a/%2e%2e/b                        | https://news.example/b",
                "https://news.example/a;v=1,2                           | https://news.example/a;v=1,2",
                // fragment
                "https://news.example/a#top                             | https://news.example/a",
                "https://news.example/a#x#y                             | https://news.example/a",
                "https://news.example#top                               | https://news.example",
                "https://news.example/a?b=1#top?utm_source=x            | https://news.example/a?b=1",
                // tracking
                "https://news.example/a?utm_source=x&utm_medium=mail    | https://news.example/a",
                "https://news.example/a?UTM_Source=x                    | https://news.example/a",
                "https://news.example/a?utm%5Fsource=x                  | https://news.example/a",
                "https://news.example/a?id=7&fbclid=x                   | https://news.example/a?id=7",
                "https://news.example/a?mc_cid=1&mc_eid=2&id=7          | https://news.example/a?id=7",
                "https://news.example/a?id=7&amp;utm_source=x           | https://news.example/a?id=7",
                "https://news.example/a?utmost=1                        | https://news.example/a?utmost=1",
                "https://news.example/a?b=2&a=1                         | https://news.example/a?a=1&b=2",
                "https://news.example/a?                                | https://news.example/a",
                "https://news.example?id=7                              | https://news.example/?id=7",
                "https://news.example/?&&id=7&                          | https://news.example/?id=7",
                // escapes
                "https://news.example/%7Ejo/%c3%a4                      | https://news.example/~jo/%C3%A4",
                "https://news.example/ä                                 | https://news.example/%C3%A4",
                "https://news.example/two words                         | https://news.example/two%20words",
                "https://news.example/a?q=x{1}^[2]                      | https://news.example/a?q=x%7B1%7D%5E%5B2%5D",
                "https://news.example/a[1].html                         | https://news.example/a%5B1%5D.html",
                "https://news.example/100%                              | https://news.example/100%25",
                "https://news.example/100%-off?x=%zz                    | https://news.example/100%25-off?x=%25zz",
                "https://news.example/a%2Fb                             | https://news.example/a%2Fb",
                "https://news.example/a+b                               | https://news.example/a+b",
            })
    void one_page_has_one_spelling(String found, String canonical) {
        assertThat(CanonicalUrl.of(found)).contains(canonical);
        assertThat(CanonicalUrl.of(canonical)).as("a second time").contains(canonical);
        assertThat(URI.create(canonical).toASCIIString()).isEqualTo(canonical);
    }

    @Test
    void a_pipe_is_escaped() {
        assertThat(CanonicalUrl.of("https://news.example/a|b?c|d")).contains("https://news.example/a%7Cb?c%7Cd");
    }

    @Test
    void blanks_around_and_line_breaks_inside_are_not_part_of_an_address() {
        assertThat(CanonicalUrl.of("\u00a0 https://news.example/a\u200b\n")).contains("https://news.example/a");
        assertThat(CanonicalUrl.of("https://news.example/long-\r\n  path".replace("  ", "")))
                .contains("https://news.example/long-path");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "news.example/a",
                "/a/b",
                "//news.example/a",
                "?q=1",
                "#top",
                "javascript:alert(1)",
                "JavaScript:alert('https://news.example')",
                "mailto:desk@news.example",
                "data:text/html,x",
                "ftp://news.example/a",
                "feed://news.example/a",
                "https:news.example",
                "https:/news.example",
                "https://",
                "https:///a",
                "https://?q",
                "https://reader@/a",
                "https://news.example:port/a",
                "https://news.example:443443/a",
                "https://news example/a",
                "https://news%20.example/a",
                "https://news..example/a",
                "https://../a",
                "https://news.example\\a",
                "https://[::1/a",
            })
    void what_is_no_web_address_has_none(String found) {
        assertThat(CanonicalUrl.of(found)).isEmpty();
    }

    @Test
    void no_address_has_none() {
        assertThat(CanonicalUrl.of(null)).isEmpty();
    }

    @Test
    void an_absurdly_long_address_has_none() {
        assertThat(CanonicalUrl.of("https://news.example/" + "a".repeat(4096))).isEmpty();
    }

    @Test
    void a_broken_surrogate_does_no_harm() {
        assertThat(CanonicalUrl.of("https://news.example/\ud800?a=\udc00")).contains("https://news.example/%3F?a=%3F");
    }
}
