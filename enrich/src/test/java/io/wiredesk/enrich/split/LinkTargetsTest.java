package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTargetsTest {

    private static final String PAGE = "https://news.example/ferry?id=7";

    @ParameterizedTest
    @CsvSource({
        "https://track.example/click?u=77&url=https%3A%2F%2Fnews.example%2Fferry%3Fid%3D7",
        "https://track.example/r?redirect=https://news.example/ferry?id=7",
        "https://track.example/L0/https:%2F%2Fnews.example%2Fferry%3Fid=7/1/0100018f/abc=311",
        "https://track.example/away/https://news.example/ferry?id=7",
        "https://track.example/t?TARGET=https%3A%2F%2Fwww.news.example%2Fferry%2F%3Fid%3D7%26utm_source%3Dmail",
    })
    void a_target_in_the_link_is_unwrapped(String link) {
        assertThat(LinkTargets.canonical(link)).contains(PAGE);
    }

    @Test
    void a_base64_target_is_unwrapped_in_a_parameter_and_in_the_path() {
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(PAGE.getBytes(StandardCharsets.UTF_8));

        assertThat(LinkTargets.canonical("https://track.example/c?u=" + encoded))
                .contains(PAGE);
        assertThat(LinkTargets.canonical("https://track.example/c/" + encoded + "/55"))
                .contains(PAGE);
    }

    @Test
    void a_target_in_encoded_json_is_unwrapped() {
        String json = "{\"e\":\"" + PAGE + "\",\"p\":12}";
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));

        assertThat(LinkTargets.canonical("https://track.example/redirect/2/" + encoded))
                .contains(PAGE);
    }

    @Test
    void wrappers_are_unwrapped_three_deep_and_no_deeper() {
        String once = wrap(PAGE);
        String thrice = wrap(wrap(once));

        assertThat(LinkTargets.unwrap(thrice)).isEqualTo(PAGE);
        assertThat(LinkTargets.unwrap(wrap(thrice))).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://social.example/sharer.php?u=https://news.example/ferry",
                "https://social.example/intent/tweet?url=https://news.example/ferry",
                "https://web.archive.org/web/2020/https://news.example/ferry",
                "https://news.example/login?redirect=https://news.example/ferry"
            })
    void pages_about_another_page_stay_themselves(String link) {
        assertThat(LinkTargets.unwrap(link)).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example/search?q=harbour",
                "https://news.example/a?to=",
                "https://news.example/%zz?url=%E0%A4%A",
                "https://track.example/opaque?upn=u001.MnmHBiCwIPe9TmIJeskmA7mFdqmsIs"
            })
    void a_link_that_hides_nothing_readable_stays_as_it_is(String link) {
        assertThat(LinkTargets.unwrap(link)).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:desk@harbour.example", "#top", "javascript:alert(1)", "", "/relative", "tel:112"})
    void what_is_no_web_page_has_no_target(String link) {
        assertThat(LinkTargets.canonical(link)).isEmpty();
    }

    private static String wrap(String url) {
        return "https://track.example/click?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
    }
}
