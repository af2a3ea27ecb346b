package io.wiredesk.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.wiredesk.ingest.mail.MailRules.PersonalMail;
import io.wiredesk.ingest.mail.SortedMail.Confirmation;
import io.wiredesk.ingest.mail.SortedMail.Excluded;
import io.wiredesk.ingest.mail.SortedMail.Newsletter;
import io.wiredesk.ingest.mail.SortedMail.Personal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailSorterTest {

    private static final Letter LETTER = Letter.from("Quay Letter <news@quay.example>");
    private static final Letter MAILING = LETTER.with("List-Unsubscribe", "<https://quay.example/u/1>");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "List-Id | The Quay Letter <letter.quay.example>",
                "List-Unsubscribe | <mailto:leave@quay.example>",
                "List-Unsubscribe-Post | List-Unsubscribe=One-Click",
                "Precedence | bulk",
                "Precedence | list",
                "X-Campaign-Id | 4711",
                "X-Bulkmail | 2.05"
            })
    void what_says_that_it_went_to_many_is_a_newsletter(String header, String value) {
        assertThat(LETTER.with(header, value).sorted()).isInstanceOf(Newsletter.class);
    }

    @Test
    void a_link_to_leave_by_is_enough() {
        Letter page = LETTER.page("<p>The news.</p><a href='https://quay.example/x/1'>Unsubscribe</a>");
        Letter text = LETTER.saying("The news.\n\nTo unsubscribe: https://quay.example/x/1\n");

        assertThat(page.sorted()).isInstanceOf(Newsletter.class);
        assertThat(text.sorted()).isInstanceOf(Newsletter.class);
        assertThat(page.subject("Fwd: The news").sorted()).as("forwarded").isInstanceOf(Personal.class);
    }

    @Test
    void what_says_nothing_is_personal_unless_newsletters_came_from_there_before() {
        Newsletter before = (Newsletter) MAILING.sorted();

        assertThat(LETTER.sorted()).isInstanceOf(Personal.class);
        assertThat(LETTER.sorted(MailRules.NONE, before.history())).isInstanceOf(Newsletter.class);
        assertThat(Letter.from("Ann <ann@quay.example>").sorted(MailRules.NONE, before.history()))
                .isInstanceOf(Personal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your receipt from Quay Books",
                "Your order #4711 has shipped",
                "Order confirmation",
                "Invoice 2026-03 for Jane",
                "Your booking is confirmed",
                "Payment received",
                "Ihre Rechnung vom 1. März",
                "Accepted: Lunch @ Mon",
                "Reset your password",
                "Your Quay verification code",
                "123456 is your login code",
                "New sign-in from Firefox",
                "Passwort zurücksetzen"
            })
    void receipts_codes_and_the_like_are_personal_though_they_can_be_unsubscribed_from(String subject) {
        assertThat(MAILING.subject(subject).sorted()).isInstanceOf(Personal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The password is dead, long live the passkey",
                "A new order in Europe",
                "What the invoice of the century tells us",
                "Security alert fatigue, and what to do about it",
                "Booking.com is sued",
                "Fed to confirm rate path",
                "In Re: the court's next term",
                "Your tickets to the moon? Not yet"
            })
    void headlines_that_sound_a_little_like_them_are_not(String subject) {
        assertThat(MAILING.subject(subject).sorted()).isInstanceOf(Newsletter.class);
    }

    @Test
    void a_password_reset_is_personal_even_from_a_list() {
        assertThat(LETTER.with("Precedence", "bulk")
                        .subject("Reset your password")
                        .sorted())
                .isInstanceOf(Personal.class);
    }

    @Test
    void reports_automatic_answers_and_invitations_are_personal() {
        assertThat(MAILING.with("Content-Type", "multipart/report; boundary=b").sorted())
                .isInstanceOf(Personal.class);
        assertThat(MAILING.with("Auto-Submitted", "auto-replied").sorted()).isInstanceOf(Personal.class);
        assertThat(MAILING.with("Return-Path", "<>").sorted()).isInstanceOf(Personal.class);
        assertThat(MAILING.with("Content-Type", "text/calendar; method=REQUEST").sorted())
                .isInstanceOf(Personal.class);
        assertThat(MAILING.with("Auto-Submitted", "auto-generated").sorted())
                .as("generated, as every newsletter is")
                .isInstanceOf(Newsletter.class);
    }

    @Test
    void an_answer_is_personal_and_on_a_list_a_discussion() {
        Letter list = LETTER.with("List-Id", "<talk.quay.example>").with("List-Post", "<mailto:talk@quay.example>");

        assertThat(LETTER.with("In-Reply-To", "<1@x>").sorted()).isInstanceOf(Personal.class);
        assertThat(list.with("In-Reply-To", "<1@x>").sorted()).isInstanceOf(Personal.class);
        assertThat(list.subject("Re: [talk] Hello").sorted()).isInstanceOf(Personal.class);
        assertThat(list.subject("[talk] Announcing the fair").sorted()).isInstanceOf(Newsletter.class);
    }

    @Test
    void a_newsletter_that_refers_to_its_own_page_is_no_answer() {
        assertThat(LETTER.with("List-Id", "<quay.platform.example>")
                        .with("List-Post", "<https://quay.platform.example/p/one>")
                        .with("In-Reply-To", "<post-1@platform.example>")
                        .sorted())
                .isInstanceOf(Newsletter.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Confirm your subscription, Confirm",
        "Please confirm your email address, Yes - subscribe me",
        "Quay Letter: Please Confirm Subscription, 'Yes, subscribe me to this list'",
        "Bitte bestätigen Sie Ihre Anmeldung, Anmeldung bestätigen",
        "Confirmez votre inscription, Confirmer",
        "Confirma tu suscripción, Confirmar",
        "Conferma la tua iscrizione, Conferma",
        "Bevestig je inschrijving, Bevestigen",
        "请确认您的订阅, 确认",
        "メールマガジン登録の確認, 確認する"
    })
    void a_sign_up_waits_to_be_confirmed_and_the_link_stays_secret(String subject, String label) {
        SortedMail sorted = MAILING.subject(subject)
                .page("<p>You signed up for our newsletter.</p><a href='https://quay.example/confirm/t0k3n'>" + label
                        + "</a>")
                .sorted();

        assertThat(sorted)
                .isEqualTo(
                        new Confirmation(
                                "Quay Letter asks to confirm a sign-up (mail of 2026-02-28): open it in the mailbox to confirm"));
    }

    @Test
    void a_list_manager_confirms_by_a_code() {
        assertThat(Letter.from("talk-request@quay.example")
                        .with("Precedence", "bulk")
                        .subject("confirm 8a7b6c5d4e3f2a1b")
                        .saying("Mailing list subscription confirmation: https://quay.example/confirm/talk/8a7b6c5d\n")
                        .sorted())
                .isInstanceOf(Confirmation.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your subscription is confirmed",
                "Welcome to the Quay Letter",
                "Researchers confirm address of oldest house",
                "You are subscribed: confirmation"
            })
    void what_is_done_waits_for_nobody(String subject) {
        assertThat(MAILING.subject(subject)
                        .page("<p>News.</p><a href='https://quay.example/1'>Read</a>")
                        .sorted())
                .isInstanceOf(Newsletter.class);
    }

    @Test
    void the_user_has_the_last_word() {
        MailRules rules = new MailRules(
                List.of("ann@friends.example", "quay.example"),
                List.of("*@ads.example", "spam.quay.example", "*-deals.lists.example"),
                PersonalMail.LEAVE);
        SenderHistory none = SenderHistory.EMPTY;

        assertThat(Letter.from("Ann <Ann@Friends.example>").sorted(rules, none)).isInstanceOf(Newsletter.class);
        assertThat(Letter.from("a@mail.quay.example").sorted(rules, none)).isInstanceOf(Newsletter.class);
        assertThat(Letter.from("a@spam.quay.example").sorted(rules, none)).isEqualTo(new Excluded("spam.quay.example"));
        assertThat(Letter.from("a@ads.example").with("Precedence", "bulk").sorted(rules, none))
                .isEqualTo(new Excluded("*@ads.example"));
        assertThat(LETTER.with("List-Id", "<hot-deals.lists.example>").sorted(rules, none))
                .isInstanceOf(Excluded.class);
    }

    @Test
    void everything_excluded_and_one_domain_included_takes_that_domain_only() {
        MailRules rules = new MailRules(List.of("quay.example"), List.of("*"), PersonalMail.LEAVE);

        assertThat(LETTER.sorted(rules, SenderHistory.EMPTY)).isInstanceOf(Newsletter.class);
        assertThat(Letter.from("a@b.example").sorted(rules, SenderHistory.EMPTY))
                .isEqualTo(new Excluded("*"));
    }

    @Test
    void personal_mail_is_published_when_asked_for_and_teaches_nothing() {
        MailRules rules = new MailRules(List.of(), List.of(), PersonalMail.PUBLISH);

        assertThat(LETTER.sorted(rules, SenderHistory.EMPTY))
                .asInstanceOf(type(Newsletter.class))
                .extracting(Newsletter::history)
                .isEqualTo(SenderHistory.EMPTY);
    }
}
