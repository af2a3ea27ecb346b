package io.wiredesk.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 2047 words, senders and flowed text in the disguises of real mail. */
class HeaderTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9?= | café",
                "=?utf-8?B?Y2Fmww==?=   =?utf-8?B?qQ==?= | café",
                "a=?utf-8?Q?=C3=A9?=b | aéb",
                "=?ISO-8859-1?Q?a?==?ISO-8859-1?Q?b?= c | ab c",
                "=?utf-8?q?with blanks =C3=A9?= | with blanks é",
                "=?US-ASCII*EN?Q?Keith_Moore?= | Keith Moore",
                "=?koi8-r?B?8NLJ18XU?= | Привет",
                "=?gb2312?B?0MLOxQ==?= | 新闻",
                "=?iso-2022-jp?B?GyRCRnxLXBsoQg==?= | 日本",
                "=?unknown-8bit?Q?caf=C3=A9?= | café",
                "=?utf-8?X?abc?= | =?utf-8?X?abc?=",
                "=?broken | =?broken",
                "1 + 1 =? 2?= | 1 + 1 =? 2?=",
                "=?utf-8?Q??= | ''"
            })
    void encoded_words_become_text(String raw, String text) {
        assertThat(EncodedWords.decode(raw)).isEqualTo(text);
    }

    @Test
    void a_hostile_header_takes_linear_time() {
        String words = "=?a?q?".repeat(50_000);

        assertThat(EncodedWords.decode(words).length()).isLessThan(words.length());
        assertThat(Sender.of("\"".repeat(100_000) + "<".repeat(100_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "News <News@Quay.example> | News | news@quay.example",
                "Quay – täglich <news@quay.example> | Quay – täglich | news@quay.example",
                "\"Quay, the \\\"Letter\\\"\" <news@quay.example> | Quay, the \"Letter\" | news@quay.example",
                "news@quay.example | '' | news@quay.example",
                "news@quay.example (Quay) | Quay | news@quay.example",
                "<news@quay.example> | '' | news@quay.example",
                "a@b.example, C <c@d.example> | '' | a@b.example",
                "\"x@y.example\" <news@quay.example> | x@y.example | news@quay.example",
                "Desk: Ann <ann@quay.example>; | Ann | ann@quay.example",
                "=?utf-8?Q?Quay_=E2=80=93?= =?utf-8?Q?_Letter?= <news@quay.example> | Quay – Letter | news@quay.example",
                "Quay <@relay.example:news@quay.example> | Quay | news@quay.example"
            })
    void senders_are_told_from_their_names(String from, String name, String address) {
        assertThat(Sender.of(from)).isEqualTo(Optional.of(new Sender(name, address)));
    }

    @Test
    void flowed_text_comes_back_in_paragraphs() {
        String flowed =
                "One paragraph \nof two lines.\n\n> quoted \n> too\nnot quoted \n> again\n From here\n-- \nJane";

        assertThat(FlowedText.unwrapped(flowed, Map.of()))
                .isEqualTo("One paragraph of two lines.\n\n> quoted too\nnot quoted \n> again\nFrom here\n-- \nJane");
        assertThat(FlowedText.unwrapped("日本 \n語", Map.of("delsp", "yes"))).isEqualTo("日本語");
    }
}
