package io.wiredesk.ingest.mail;

import io.wiredesk.ingest.mail.MimePart.Embedded;
import io.wiredesk.ingest.mail.MimePart.Leaf;
import io.wiredesk.ingest.mail.MimePart.Multipart;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** What a mail shows of being sent to many, to one, or by a machine. */
final class MailSigns {

    /** A transactional mail is short. */
    private static final int SHORT_TEXT = 4_000;

    /** By these a list, or a mailing of a list, says so. */
    private static final Map<String, Pattern> LIST =
            Map.of("precedence", Pattern.compile("(?i)\\W*(?:list|bulk)\\b.*"), "list-archive", Pattern.compile(".*"));

    /** By these a mailing says so; receipts come with them too. */
    private static final Map<String, Pattern> MAILING = Map.of(
            "list-unsubscribe", Pattern.compile(".*[@/].*"),
            "list-unsubscribe-post", Pattern.compile(".*"));

    /** What mailing tools call the campaign, the list or the job a mail belongs to. */
    private static final Pattern CAMPAIGN_HEADER =
            Pattern.compile("x-(?:campaign|mailing|newsletter|bulk|list|mc-user|mailer-recptid|csa-complaints|elq).*");

    /** By these a machine answers or reports. */
    private static final Map<String, Pattern> AUTOMATIC = Map.of(
            "auto-submitted", Pattern.compile("(?i)auto-(?:replied|notified).*|.*failure.*|.*warning.*"),
            "content-type",
                    Pattern.compile("(?i)multipart/report.*|message/delivery-status.*|.*disposition-notification.*"),
            "return-path", Pattern.compile("<\\s*>"),
            "x-failed-recipients", Pattern.compile(".*"),
            "x-autoreply", Pattern.compile(".*"),
            "x-autorespond", Pattern.compile(".*"),
            "precedence", Pattern.compile("(?i)\\W*(?:auto_reply|junk)\\b.*"));

    private final Mail mail;

    MailSigns(Mail mail) {
        this.mail = mail;
    }

    boolean isReport() {
        return has(AUTOMATIC);
    }

    boolean isInvitation() {
        return shownCalendar(mail.message().root());
    }

    /** To a list everyone may write to; a web address to answer at is no such thing. */
    boolean isDiscussion() {
        return isAnswer()
                && headers()
                        .raw("list-post")
                        .filter(post -> post.contains("mailto:"))
                        .isPresent();
    }

    boolean isAnswer() {
        return headers().raw("in-reply-to").isPresent()
                || headers().raw("references").isPresent()
                || headers()
                        .text("subject")
                        .filter(s -> MailWords.ANSWER_SUBJECT.matcher(s).find())
                        .isPresent();
    }

    boolean isList() {
        boolean named = headers()
                .text("list-id")
                .flatMap(ListId::parse)
                .filter(ListId::isStable)
                .isPresent();
        return named || has(LIST);
    }

    boolean isMailing() {
        return has(MAILING)
                || headers().names().stream()
                        .anyMatch(n -> CAMPAIGN_HEADER.matcher(n).matches());
    }

    /** The last resort: a link to leave by. */
    boolean canBeLeft() {
        return MailLinks.of(mail.content()).stream().anyMatch(link -> SecretLink.leaves(link.address(), link.label()));
    }

    boolean isAboutAnAccount() {
        return subject(MailWords.ACCOUNT_SUBJECT) && isShort();
    }

    boolean isReceipt() {
        return subject(MailWords.RECEIPT_SUBJECT);
    }

    /** Asks to confirm a sign-up: says so in the subject, is short, and has a link, or a code, to confirm with. */
    boolean isConfirmation() {
        return subject(MailWords.CONFIRM_SUBJECT)
                && isShort()
                && (subject(MailWords.ABOUT_SUBSCRIPTION)
                        || MailWords.ABOUT_SUBSCRIPTION.matcher(visibleText()).find())
                && MailLinks.of(mail.content()).stream()
                        .anyMatch(link ->
                                MailWords.CONFIRM_LINK.matcher(link.label()).find()
                                        || MailWords.CONFIRM_LINK
                                                .matcher(link.address())
                                                .find());
    }

    private boolean subject(Pattern words) {
        return headers().text("subject").filter(s -> words.matcher(s).find()).isPresent();
    }

    private boolean isShort() {
        return visibleText().length() <= SHORT_TEXT;
    }

    private String visibleText() {
        return mail.content()
                .plain()
                .or(() -> mail.content().html().map(html -> Jsoup.parse(html).text()))
                .orElse("");
    }

    private boolean has(Map<String, Pattern> signs) {
        return signs.entrySet().stream()
                .anyMatch(sign -> headers()
                        .raw(sign.getKey())
                        .filter(value -> sign.getValue().matcher(value).matches())
                        .isPresent());
    }

    private MailHeaders headers() {
        return mail.headers();
    }

    private static boolean shownCalendar(MimePart part) {
        return switch (part) {
            case Leaf leaf -> leaf.mediaType().equals("text/calendar") && !leaf.attached();
            case Multipart multipart -> multipart.parts().stream().anyMatch(MailSigns::shownCalendar);
            case Embedded embedded -> false;
        };
    }
}
