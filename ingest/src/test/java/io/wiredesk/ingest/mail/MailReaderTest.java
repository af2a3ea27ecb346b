package io.wiredesk.ingest.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.Json;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailReaderTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Edition.Source SOURCE = new Edition.Source("archive", "mine");

    private static final String NEWSLETTER = """
            Delivered-To: jane.doe@mail.example
            Received: from mx.example.org by mail.example; Sun, 01 Mar 2026 07:00:05 +0000
            From: =?UTF-8?Q?The_W=C3=A9ekly?= <News@Example.org>
            To: Jane Doe <jane.doe@mail.example>
            Subject: =?UTF-8?B?TsK6IDEg4oCT?= a start
            Date: Sun,  1 Mar 2026 08:00:00 +0100 (CET)
            Message-ID: <n1@example.org>
            List-Id: "The Weekly" <Weekly.Example.org>
            List-Unsubscribe: <https://example.org/u/s3cr3ttoken>
            Content-Language: en-GB, de
            Precedence: bulk
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="b"

            --b
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Caf=C3=A9 news for jane.doe@mail.example

            --b
            Content-Type: text/html; charset=utf-8

            <p>Café news</p>
            --b--
            """;

    @Test
    void a_newsletter_becomes_an_edition() throws Unreadable {
        Edition edition = read(NEWSLETTER);

        assertThat(edition.title()).isEqualTo("Nº 1 – a start");
        assertThat(edition.author()).isEqualTo("The Wéekly");
        assertThat(edition.publication().id()).isEqualTo("weekly.example.org");
        assertThat(edition.publication().title()).isEqualTo("The Weekly");
        assertThat(edition.guid()).isEqualTo("<n1@example.org>");
        assertThat(edition.id())
                .isEqualTo(read(NEWSLETTER.replace("\n", "\r\n")).id());
        assertThat(edition.publishedAt()).isEqualTo("2026-03-01T07:00:00Z");
        assertThat(edition.language()).isEqualTo("en-GB");
        assertThat(edition.body()).isEqualTo(new Edition.Body("text/html", "<p>Café news</p>"));
        assertThat(edition.alternative()).isNotNull();
        assertThat(edition.alternative().content()).startsWith("Café news");
    }

    @Test
    void nothing_of_the_subscriber_is_left_in_it() throws Unreadable {
        String json = Json.line(read(NEWSLETTER));

        assertThat(json).doesNotContain("jane.doe").doesNotContain("s3cr3ttoken");
        assertThat(json).contains(SecretScrubber.SUBSCRIBER);
        assertThat(read(NEWSLETTER).headers())
                .containsOnlyKeys("list-id", "list-unsubscribe", "precedence", "from", "message-id", "date")
                .containsEntry("list-unsubscribe", "present");
    }

    @Test
    void without_a_list_the_sender_is_the_publication() throws Unreadable {
        Edition edition = read("From: News@Example.org\nSubject: x\n\ntext");

        assertThat(edition.publication().id()).isEqualTo("news@example.org");
        assertThat(edition.publication().title()).isEqualTo("news@example.org");
        assertThat(edition.id()).as("no Message-ID").isEqualTo(Ids.edition("news@example.org", edition.contentHash()));
    }

    @Test
    void dates_that_make_no_sense_become_the_time_of_receipt() throws Unreadable {
        assertThat(read("Subject: x\nDate: Fri, 01 Jan 2027 00:00:00 +0000\n\nt")
                        .publishedAt())
                .isEqualTo(NOW);
        assertThat(read("Subject: x\nDate: Thu, 01 Jan 1970 00:00:00 +0000\n\nt")
                        .publishedAt())
                .isEqualTo(NOW);
        assertThat(read("Subject: x\nDate: soon\n\nt").publishedAt()).isEqualTo(NOW);
        assertThat(read("Subject: x\n\nt").publishedAt()).isEqualTo(NOW);
        assertThat(read("Subject: x\nReceived: by a; Sun, 01 Mar 2026 07:00:05 +0000\n\nt")
                        .publishedAt())
                .isEqualTo("2026-03-01T07:00:05Z");
        assertThat(read("Subject: x\nDate: Wed, 10 Jul 2002 03:43:04 EST\n\nt").publishedAt())
                .isEqualTo("2002-07-10T08:43:04Z");
    }

    @Test
    void a_wrong_charset_is_read_as_what_it_is() throws Unreadable {
        byte[] latinSaysUtf8 = "Subject: x\nContent-Type: text/plain; charset=utf-8\n\nCafé".getBytes(ISO_8859_1);
        byte[] utf8SaysAscii = "Subject: x\nContent-Type: text/plain; charset=us-ascii\n\nCafé".getBytes(UTF_8);
        byte[] unknown = "Subject: x\nContent-Type: text/plain; charset=x-klingon\n\nCafé".getBytes(UTF_8);

        assertThat(body(latinSaysUtf8)).isEqualTo("Café");
        assertThat(body(utf8SaysAscii)).isEqualTo("Café");
        assertThat(body(unknown)).isEqualTo("Café");
    }

    @Test
    void unencoded_headers_are_read_too() throws Unreadable {
        assertThat(read("Subject: Café\n\nx").title()).isEqualTo("Café");
        assertThat(MailReader.read("Subject: Café\n\nx".getBytes(ISO_8859_1), SOURCE, NOW)
                        .title())
                .isEqualTo("Café");
        assertThat(read("Subject: =?x-klingon?Q?qapla'?= =?broken\n\nx").title())
                .contains("=?broken");
    }

    @Test
    void a_mail_cut_off_in_the_middle_gives_what_there_is() throws Unreadable {
        assertThat(read("Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nfirst half")
                        .body()
                        .content())
                .isEqualTo("first half");
        assertThat(read("Subject: x\nContent-Type: multipart/mixed\n\n--b\n\nlost its boundary")
                        .body()
                        .content())
                .contains("lost its boundary");
        assertThat(read("Subject: only a header").body().content()).isEmpty();
    }

    @Test
    void damaged_transfer_encodings_give_what_can_be_decoded() throws Unreadable {
        String base64 = "Subject: x\nContent-Transfer-Encoding: base64\n\nSGVs!!bG8gd29y*bGQ\n";
        String printable = "Subject: x\nContent-Transfer-Encoding: quoted-printable\n\nHello=20=ZZworld=";
        String unknown = "Subject: x\nContent-Transfer-Encoding: x-rot13\n\nHello";

        assertThat(read(base64).body().content()).startsWith("Hello wor");
        assertThat(read(printable).body().content()).startsWith("Hello ").contains("world");
        assertThat(read(unknown).body().content()).isEqualTo("Hello");
    }

    @Test
    void attachments_are_not_read_and_texts_in_a_row_are_one_body() throws Unreadable {
        Edition edition = read("""
                Subject: x
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                The newsletter itself, some lines of it.
                --b
                Content-Type: text/plain

                -- the list
                --b
                Content-Type: text/html
                Content-Disposition: attachment; filename="../../x.html"

                <p>attached and much longer than the newsletter itself, but no part of it</p>
                --b--
                """);

        assertThat(edition.body())
                .isEqualTo(new Edition.Body("text/plain", "The newsletter itself, some lines of it.\n-- the list"));
    }

    @Test
    void a_mail_forwarded_as_attachment_is_read_if_there_is_nothing_else() throws Unreadable {
        String forwarded = "Subject: Fwd\nContent-Type: message/rfc822\n\nSubject: inner\n\nthe newsletter";

        assertThat(read(forwarded).body().content()).isEqualTo("the newsletter");
        assertThat(read(forwarded).title()).isEqualTo("Fwd");
    }

    private static String body(byte[] raw) throws Unreadable {
        return MailReader.read(raw, SOURCE, NOW).body().content();
    }

    private static Edition read(String raw) throws Unreadable {
        return MailReader.read(raw.getBytes(UTF_8), SOURCE, NOW);
    }
}
