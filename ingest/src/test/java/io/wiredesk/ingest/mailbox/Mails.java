package io.wiredesk.ingest.mailbox;

import java.nio.charset.StandardCharsets;

/** Mails of our own making. */
final class Mails {

    private Mails() {}

    /** An issue of a newsletter. */
    static byte[] issue(String messageId, String subject, String text) {
        return ("""
                From: The Weekly <news@weekly.example>
                To: reader@example.org
                Subject: %s
                Message-ID: <%s@weekly.example>
                Date: Mon, 02 Mar 2026 08:00:00 +0000
                List-Id: The Weekly <weekly.example>
                List-Unsubscribe: <https://weekly.example/u?t=secret>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                %s
                """.formatted(subject, messageId, text)).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] issue(int number) {
        return issue("issue-" + number, "Issue " + number, "What happened on day " + number + ".");
    }

    /** What a friend writes. */
    static byte[] letter(String subject) {
        return ("""
                From: A Friend <friend@example.net>
                To: reader@example.org
                Subject: %s
                Message-ID: <letter-%s@example.net>
                Date: Mon, 02 Mar 2026 08:00:00 +0000
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                See you on Sunday.
                """.formatted(subject, subject.hashCode()))
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
