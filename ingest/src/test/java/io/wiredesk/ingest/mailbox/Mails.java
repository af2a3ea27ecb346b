package io.wiredesk.ingest.mailbox;

import java.nio.charset.StandardCharsets;

/** Mails of our own making. */
final class Mails {

    private static final String ISSUE_HEADERS = """
            From: The Weekly <news@weekly.example>
            List-Id: The Weekly <weekly.example>
            List-Unsubscribe: <https://weekly.example/u?t=secret>
            """;

    private Mails() {}

    /** An issue of a newsletter. */
    static byte[] issue(String messageId, String subject, String text) {
        return mail(ISSUE_HEADERS, messageId + "@weekly.example", subject, text);
    }

    static byte[] issue(int number) {
        return issue("issue-" + number, "Issue " + number, "What happened on day " + number + ".");
    }

    /** What a friend writes. */
    static byte[] letter(String subject) {
        String id = "letter-" + subject + "@example.net";
        return mail("From: A Friend <friend@example.net>\n", id, subject, "See you on Sunday.");
    }

    /** Multiparts in multiparts, deeper than anybody means them to be. */
    static byte[] nested(int depth) {
        StringBuilder mail = new StringBuilder(ISSUE_HEADERS + "MIME-Version: 1.0\n");
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n");
        }
        return transported(mail.append("Content-Type: text/plain\n\nHello\n").toString());
    }

    private static byte[] mail(String sender, String messageId, String subject, String text) {
        return transported(sender + """
                To: reader@example.org
                Subject: %s
                Message-ID: <%s>
                Date: Mon, 02 Mar 2026 08:00:00 +0000
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                %s
                """.formatted(subject, messageId, text));
    }

    private static byte[] transported(String mail) {
        return mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
