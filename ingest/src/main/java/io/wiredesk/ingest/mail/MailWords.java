package io.wiredesk.ingest.mail;

import java.util.regex.Pattern;

/** The words by which kinds of mail are told, in the languages newsletters here come in. Data, no logic. */
final class MailWords {

    private static final String SUBSCRIPTION =
            "(?:subscri|sign[- ]?up|newsletter|mailing list|registration|anmeld|abonn|"
                    + "inscri|suscri|iscri|assinatura|aanmeld|inschrijv|订阅|購読|登録)";

    private static final String CONFIRM = "(?:\\bconfirm(?:ation|e[rzs]?|a[r]?|ing)?\\b|\\bactivate\\b|\\bverify\\b|"
            + "bestätig|best&auml;tig|\\bconferma\\b|bevestig|potwierd|bekräfta|确认|確認)";

    /** A subject that asks to confirm; what it asks to confirm may stand in the text. */
    static final Pattern CONFIRM_SUBJECT =
            words("^\\W*confirm [0-9a-f]{8,}$|" + CONFIRM + "(?!ed\\b|s\\b).{0,40}?(?:" + SUBSCRIPTION
                    + "|e-?mail|address|adres|correo|courriel)|" + SUBSCRIPTION + ".{0,40}?" + CONFIRM
                    + "|double opt-?in");

    /** Whether what is to be confirmed is a subscription. */
    static final Pattern ABOUT_SUBSCRIPTION = words(SUBSCRIPTION);

    /** On or in the link that confirms. */
    static final Pattern CONFIRM_LINK = words(CONFIRM + "|opt-?in|/verify|/activate|yes, subscribe|ja, ");

    /** Codes and passwords: never for publication. */
    static final Pattern ACCOUNT_SUBJECT =
            words("\\b(?:re)?set (?:your |the )?(?:\\S+ ){0,2}password\\b|password reset|"
                    + "\\b(?:verification|security|login|log-in|sign-?in|access|one-time|authentication|confirmation) (?:code|pin|link)\\b|"
                    + "\\b\\d{4,8} is your\\b|\\byour (?:\\S+ )?(?:code|pin|otp)\\b is|^\\W*(?:new|unusual|suspicious) (?:sign-?in|log-?in|device)\\b|"
                    + "^\\W*security alert\\W*$|verify your (?:account|identity|device)|passwort zurücksetzen|bestätigungscode|"
                    + "réinitialis\\w+ .{0,20}mot de passe|code de vérification|restablec\\w+ .{0,20}contraseña|código de verificación|"
                    + "wachtwoord .{0,20}(?:herstellen|resetten)|codice di verifica|验证码|認証コード");

    /** Receipts, orders, appointments. */
    static final Pattern RECEIPT_SUBJECT = words(
            "^\\W*(?:your |re: )?(?:\\S+ ){0,3}(?:receipt|invoice|order|booking|reservation|payment|shipment|delivery|"
                    + "package|parcel|refund|ticket)s? (?:(?:from|for|no\\.?|number|#|is|has|was|received|confirm|ship|sent)\\b|[#№]|\\d)|"
                    + "\\border (?:confirmation|confirmed|shipped|#\\d)|\\bpayment (?:received|confirmation|failed|due|declined)\\b|"
                    + "\\b(?:receipt|invoice)\\W*$|^\\W*(?:ihre|deine) (?:rechnung|bestellung|buchung|lieferung)\\b|"
                    + "bestellbestätigung|versandbestätigung|votre (?:facture|commande)|su (?:factura|pedido)|la tua fattura|"
                    + "^\\W*(?:accepted|declined|tentative|invitation|updated invitation|canceled event|einladung|zugesagt)\\s?:");

    /** Answers and forwards, as mail programs of many languages mark them. */
    static final Pattern ANSWER_SUBJECT =
            words("^\\s*(?:re|aw|sv|antw|odp|rif|回复|答复|返信|fwd?|wg|tr|rv|vs|i|doorst|转发|転送)(?:\\[\\d+\\])?\\s?[:：]");

    private MailWords() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
