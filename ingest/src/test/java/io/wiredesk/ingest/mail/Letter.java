package io.wiredesk.ingest.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.schemas.Edition;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A mail for tests, by its headers and its text. */
record Letter(Map<String, String> headers, String body) {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Edition.Source SOURCE = new Edition.Source("mail", "inbox");

    /** An everyday mail from a person. */
    static Letter from(String sender) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("From", sender);
        headers.put("To", "Jane <jane@mail.example>");
        headers.put("Date", "Sat, 28 Feb 2026 08:00:00 +0000");
        headers.put("Subject", "Hello");
        return new Letter(headers, "Some words of it.\n");
    }

    Letter with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Letter(more, body);
    }

    Letter subject(String subject) {
        return with("Subject", subject);
    }

    Letter saying(String text) {
        return new Letter(headers, text);
    }

    Letter page(String html) {
        return with("Content-Type", "text/html; charset=utf-8").saying(html);
    }

    byte[] raw() {
        StringBuilder raw = new StringBuilder();
        headers.forEach(
                (name, value) -> raw.append(name).append(": ").append(value).append("\r\n"));
        return raw.append("\r\n").append(body).toString().getBytes(UTF_8);
    }

    Edition read() throws Unreadable {
        return MailReader.read(raw(), SOURCE, NOW);
    }

    SortedMail sorted(MailRules rules, SenderHistory history) {
        try {
            return MailSorter.sort(raw(), SOURCE, NOW, rules, history);
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }

    SortedMail sorted() {
        return sorted(MailRules.NONE, SenderHistory.EMPTY);
    }
}
