package io.wiredesk.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.mail.SortedMail.Newsletter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Publications over sequences of editions. */
class SenderHistoryTest {

    private final List<String> ids = new ArrayList<>();
    private SenderHistory history = SenderHistory.EMPTY;

    @Test
    void a_renamed_sender_is_the_same_publication() {
        take("The Quay Letter <news@quay.example>", "");
        take("Quay – daily <news@quay.example>", "");

        assertThat(ids).containsOnly("news@quay.example");
    }

    @Test
    void rotating_bounce_senders_are_one_publication() {
        take("Quay Letter <bounce-1234567@em.quay.example>", "");
        take("Quay Letter <bounce-7654321@em.quay.example>", "");
        take("Quay Letter <bounce+jane=mail.example@em.quay.example>", "");
        take("Quay Letter <reply+a1b2c3d4e5@em.quay.example>", "");

        assertThat(ids)
                .hasSize(1 * 4)
                .doesNotContain("bounce")
                .satisfies(all -> assertThat(all.stream().distinct()).hasSize(1));
    }

    @Test
    void tags_and_numbers_are_no_part_of_an_address() {
        take("A <news+jane@quay.example>", "");
        take("B <news-20260301@quay.example>", "");
        take("C <News@Quay.example>", "");

        assertThat(ids).containsOnly("news@quay.example");
    }

    @Test
    void a_list_keeps_its_id_whoever_sends() {
        take("Quay <news@quay.example>", "<letter.quay.example>");
        take("Harbour Media <hello@harbour.example>", "<letter.quay.example>");

        assertThat(ids).containsOnly("letter.quay.example");
    }

    @Test
    void an_address_moves_house_and_the_name_says_so() {
        take("The Quay Letter <news@quay.example>", "");
        take("The Quay Letter <hello@mail.quay.example>", "");
        take("The Letter <hello@mail.quay.example>", "");

        assertThat(ids).containsOnly("news@quay.example");
    }

    @Test
    void a_publication_that_gets_a_list_keeps_its_id() {
        take("The Quay Letter <news@quay.example>", "");
        take("The Quay Letter <news@quay.example>", "<letter.quay.example>");
        take("Somebody <else@quay.example>", "<letter.quay.example>");

        assertThat(ids).containsOnly("news@quay.example");
    }

    @Test
    void a_list_id_of_numbers_or_hashes_names_no_publication_but_is_recognised_again() {
        take("The Quay Letter <news@quay.example>", "<20260301123.campaigns.esp.example>");
        take("The Quay Letter <news@quay.example>", "<7fa8b3c2d1e0.campaigns.esp.example>");
        take("Other <other@pier.example>", "<7fa8b3c2d1e0aa.campaigns.esp.example>");
        take("Renamed <hello@harbour.example>", "<7fa8b3c2d1e0.campaigns.esp.example>");

        assertThat(ids)
                .containsExactly("news@quay.example", "news@quay.example", "other@pier.example", "news@quay.example");
    }

    @Test
    void many_lists_of_one_newsroom_are_many_publications() {
        take("The Daily <letters@daily.example>", "<morning.daily.example>");
        take("The Daily <letters@daily.example>", "<sport.daily.example>");
        take("The Daily <letters@daily.example>", "<morning.daily.example>");
        take("The Daily <letters@daily.example>", "");

        assertThat(ids)
                .containsExactly(
                        "morning.daily.example",
                        "sport.daily.example",
                        "morning.daily.example",
                        "letters@daily.example");
    }

    @Test
    void many_writers_on_one_platform_are_many_publications() {
        take("Ann <ann@platform.example>", "");
        take("Ben <ben@platform.example>", "");
        take("Ann's new name <ann@platform.example>", "");
        take("Cleo <noreply-123456@platform.example>", "");

        assertThat(ids)
                .containsExactly(
                        "ann@platform.example",
                        "ben@platform.example",
                        "ann@platform.example",
                        "noreply@platform.example");
    }

    @Test
    void the_text_form_brings_it_all_back() {
        take("The Quay Letter <news@quay.example>", "<letter.quay.example>");
        take("Ann <ann@platform.example>", "");

        assertThat(SenderHistory.parse(history.text())).isEqualTo(history);
        assertThat(history.text())
                .doesNotContain("Quay Letter")
                .isASCII()
                .satisfies(t -> assertThat(t.lines()).hasSize(2));
        assertThat(SenderHistory.parse("no\nsense\t")).isEqualTo(SenderHistory.EMPTY);
        assertThat(SenderHistory.parse(null)).isEqualTo(SenderHistory.EMPTY);
    }

    @Test
    void it_stays_small_however_many_write() {
        for (int i = 0; i < 500; i++) {
            take("Sender " + i + " <news@host" + i + ".example>", "<" + (1_000_000 + i) + ".esp.example>");
            take("Steady <news@steady.example>", "<" + (2_000_000 + i) + ".esp.example>");
        }

        assertThat(history.text()).hasSizeLessThan(30_000);
        assertThat(history.text().lines()).hasSize(200);
        assertThat(ids.getLast()).isEqualTo("news@steady.example");
    }

    private void take(String from, String listId) {
        Letter letter = Letter.from(from).with("List-Unsubscribe", "<https://quay.example/u>");
        Newsletter sorted = (Newsletter)
                (listId.isEmpty() ? letter : letter.with("List-Id", listId)).sorted(MailRules.NONE, history);
        history = sorted.history();
        ids.add(sorted.edition().publication().id());
    }
}
