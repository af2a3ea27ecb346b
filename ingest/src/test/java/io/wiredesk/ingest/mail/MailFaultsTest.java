package io.wiredesk.ingest.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.schemas.CloudEvent;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults 37–43 of docs/faults.md, as far as the reader of mails goes. */
class MailFaultsTest {

    @Test
    @DisplayName("37: a bomb of nested messages is refused")
    void nested_messages_are_refused() {
        assertThatThrownBy(() -> read("Subject: bomb\nContent-Type: message/rfc822\n\n".repeat(5_000)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("nested more than 20 deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", " ; boundary=x"})
    @DisplayName("37: a bomb of nested multiparts is refused, with and without their boundaries")
    void nested_multiparts_are_refused(String quote) {
        StringBuilder bomb = new StringBuilder("Subject: bomb\n");
        for (int i = 0; i < 5_000; i++) {
            bomb.append("Content-Type: multipart/mixed; boundary=")
                    .append(quote)
                    .append("b")
                    .append(i)
                    .append(quote)
                    .append("\n\n--b")
                    .append(i)
                    .append("\n");
        }

        try {
            assertThat(read(bomb.toString()).title()).isEqualTo("bomb");
        } catch (Unreadable e) {
            assertThat(e).hasMessageContaining("nested");
        }
    }

    @Test
    @DisplayName("38: 10 MB or 200,000 fields of headers are refused")
    void too_much_header_is_refused() {
        assertThatThrownBy(() -> read("Subject: " + "x".repeat(10_000_000) + "\n\ntext"))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> read("X-A: b\n".repeat(200_000) + "\ntext")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> read(("X-A: " + "b".repeat(10_000) + "\n").repeat(1_000) + "\ntext"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("headers larger than");
        assertThatThrownBy(() -> read("X-A:\n" + " b\n".repeat(1_000_000) + "\ntext"))
                .isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "base64 | SGVs!!bG8gd29y*bGQ | Hello world",
                "base64 | SGVsbG8=IHdvcmxk | Hello world",
                "BASE64; x=y | SGVsbG8gd29ybGQ= | Hello world",
                "base64 | SGVsbG8gd29ybGQhA | Hello world!",
                "quoted-printable | Hello=20wor=ZZld= | Hello wor=ZZld",
                "Quoted_Printable | Hello=20world | Hello world",
                "x-rot13 | Hello world | Hello world",
                "7-bit | Hello world | Hello world",
            })
    @DisplayName("39: damaged and unknown transfer encodings give what can be decoded")
    void damaged_encodings_are_read_in_part(String encoding, String body, String text) throws Unreadable {
        assertThat(body("Content-Transfer-Encoding: " + encoding + "\n\n" + body))
                .isEqualTo(text);
    }

    @Test
    @DisplayName("39: unknown and lying charsets are read all the same")
    void odd_charsets_are_read() throws Unreadable {
        assertThat(body("Content-Type: text/plain; charset=x-klingon\n\nCafé")).isEqualTo("Café");
        assertThat(body("Content-Type: text/plain; charset=\"\"\n\nCafé")).isEqualTo("Café");
        assertThat(body("Content-Type: text/plain; charset=utf8mb4\n\nCafé")).isEqualTo("Café");
        assertThat(body("Content-Type: text/plain; charset=unicode-1-1-utf-7\n\nCaf+AOk- +- bar"))
                .isEqualTo("Café + bar");
        assertThat(latin("Content-Type: text/plain; charset=utf-8\n\nCafé")).isEqualTo("Café");
        assertThat(latin("Content-Type: text/html\n\n<meta charset=iso-8859-2><p>Caf\u00e9 \u00b1"))
                .as("the page knows better than a header that says nothing")
                .endsWith("Café ą");
        assertThat(latin("Content-Type: text/html; charset=utf-8\n\n<meta charset=iso-8859-2><p>\u00b1"))
                .as("and than one that does not fit")
                .endsWith("ą");
        assertThat(body("Content-Type: text/html; charset=utf-8\n\n<meta charset=iso-8859-2><p>ą"))
                .as("but not than one that does")
                .endsWith("ą");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: multipart/alternative; boundary=b\n\n--b\n\nplain\n--b\nContent-Type: text/html\n\n<p>page",
                "Content-Type: multipart/alternative\n\n--b\n\nplain\n--b\nContent-Type: text/html\n\n<p>page\n--b--",
                "Content-Type: multipart/alternative; boundary=a\n\n--b\n\nplain\n--b\nContent-Type: text/html\n\n<p>page\n--b--",
                "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative; boundary=c\n\n"
                        + "--c\n\nplain\n--c\nContent-Type: text/html\n\n<p>page\n--b--",
                "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative; boundary=b\n\n"
                        + "--b\n\nplain\n--b\nContent-Type: text/html\n\n<p>page\n--b--\n--b--",
                "Content-Type: multipart/alternative; boundary=b\n\n--b \t\n\nplain\n--b\nContent-Type: text/html\n\n<p>page\n--b--\ntail"
            })
    @DisplayName("40: missing, unclosed, wrong and doubled boundaries")
    void boundaries_are_found_or_done_without(String mail) throws Unreadable {
        String whole = "Subject: x\n" + mail;
        for (String raw : new String[] {
            whole,
            whole.replace("\n", "\r\n"),
            whole.replace("\n", "\r"),
            whole.replace("\n", "\r\r\n"),
            "\n\n" + whole,
            "\uFEFF" + whole
        }) {
            assertThat(read(raw).body().content()).as("%s", raw).isEqualTo("<p>page");
        }
        assertThat(read("From a@b Sun Mar  1 12:00:00 2026\nSubject: x\n" + mail)
                        .alternative())
                .isEqualTo(new Edition.Body("text/plain", "plain"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filename=\"../../x\" | x",
                "filename=\"..\\\\..\\\\x.zip\" | x.zip",
                "filename=\"/etc/passwd\" | passwd",
                "filename=\"C:\\\\x\\\\report.pdf\" | report.pdf",
                "filename=\"..\" | unnamed application/zip",
                "filename=\".htaccess\" | htaccess",
                "filename*=utf-8''M%C3%BCll%0d%0aX-A%3a%20b.zip | Müll X-A b.zip",
                "filename*0=\"long \"; filename*1=\"name.zip\" | long name.zip",
                "filename*0*=utf-8''M%C3%BC; filename*1*=ll.zip | Müll.zip",
                "filename=\"=?utf-8?B?TcO8bGwuemlw?=\" | Müll.zip",
                "filename=\"gpj.\u202ejpg.exe\" | gpj. jpg.exe",
                "name=x | unnamed application/zip"
            })
    @DisplayName("41: attachments are named, never unpacked; a name is no path and breaks no line")
    void attachments_are_named_only(String disposition, String name) throws Unreadable {
        Edition edition = read("""
                Subject: x
                Content-Type: multipart/mixed; boundary=b

                --b

                words
                --b
                Content-Type: application/zip
                Content-Disposition: attachment; %s
                Content-Transfer-Encoding: base64

                UEsDBAoAAAAAAA==
                --b--
                """.formatted(disposition));

        assertThat(edition.headers()).containsEntry("attachments", name);
        assertThat(edition.body().content()).isEqualTo("words");
    }

    @Test
    @DisplayName("42: two mails of one Message-ID are both kept; one mail told twice is one")
    void a_message_id_used_twice_names_two_editions() throws Unreadable {
        String first = "Message-ID: <1@x>\nFrom: a@b.example\nSubject: x\n\nFrom here on: one\n";
        Edition one = read(first);
        Edition other = read(first.replace("one", "two"));

        assertThat(other.id()).isNotEqualTo(one.id());
        assertThat(other.guid()).isEqualTo(one.guid());
        assertThat(read(first.replace("\n", "\r\n")).id()).as("from a mailbox").isEqualTo(one.id());
        assertThat(read(first.replace("\nFrom here", "\n>From here") + "\n").id())
                .as("from an mbox")
                .isEqualTo(one.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img ",
                "<a href=",
                "<a href='x",
                "href=\"",
                "https://a/?token=",
                "=\n",
                "> a \n",
                "--b\n",
                "&#64;"
            })
    @DisplayName("38: no megabytes of one thing take for ever")
    void megabytes_of_one_thing_are_read(String thing) throws Unreadable {
        String text = thing.repeat(1_000_000 / thing.length());
        for (String type : new String[] {"text/html", "text/plain; format=flowed", "multipart/mixed"}) {
            Edition edition =
                    read("To: Jane <jane@mail.example>, " + "a@b.example, ".repeat(500) + "\nContent-Type: " + type
                            + "\nSubject: " + thing.replace("\n", "").repeat(10_000) + "\nFrom: "
                            + "\"<@".repeat(50_000) + "\n\n" + text);

            assertThat(edition.body().content()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=?utf-8?Q?a=0D=0AX-Evil:_b?=",
                "=?utf-8?B?YQ0KWC1FdmlsOiBi?=",
                "a\r\n X-Evil: b",
                "a\u2028X-Evil: b",
                "a\u0085X-Evil:\u0000 b"
            })
    @DisplayName("43: a line break in a header, however encoded, breaks nothing of ours")
    void line_breaks_in_headers_are_blanks(String value) throws Unreadable {
        Edition edition = read("Subject: " + value + "\nFrom: " + value + " <a@b.example>\nList-Id: " + value
                + " <l.b.example>\nMessage-ID: <" + value + "@b>\n\ntext");

        assertThat(edition.title())
                .startsWith("a")
                .endsWith("X-Evil: b")
                .hasLineCount(1)
                .doesNotContain("\r", "\n");
        assertThat(edition.author()).hasLineCount(1);
        assertThat(edition.publication().title()).hasLineCount(1);
        assertThat(edition.headers().values())
                .allSatisfy(v -> assertThat(v).doesNotContainPattern("[\\p{Cc}\u2028\u2029]"));
        CloudEvent.headers(Edition.class, "/wiredesk/ingest", edition.id(), Json.bytes(edition), Letter.NOW)
                .forEach((name, header) ->
                        assertThat(new String(header, UTF_8)).as(name).hasLineCount(1));
    }

    private static String latin(String raw) throws Unreadable {
        return MailReader.read(("Subject: x\n" + raw).getBytes(ISO_8859_1), Letter.SOURCE, Letter.NOW)
                .body()
                .content();
    }

    private static String body(String raw) throws Unreadable {
        return read("Subject: x\n" + raw).body().content();
    }

    private static Edition read(String raw) throws Unreadable {
        return MailReader.read(raw.getBytes(UTF_8), Letter.SOURCE, Letter.NOW);
    }

    @Test
    @DisplayName("22: no address of the subscriber's in an edition, a notice or a reason")
    void nothing_that_is_said_about_a_mail_names_the_subscriber() throws Unreadable {
        Letter letter = Letter.from("\"News for jane@mail.example\" <bounce+jane=mail.example@quay.example>")
                .with("List-Id", "jane@mail.example <jane=mail.example.lists.quay.example>")
                .with("Message-ID", "<jane=mail.example@quay.example>")
                .with("Content-Type", "text/plain; name=\"jane@mail.example.txt\"")
                .subject("Confirm your subscription, jane@mail.example")
                .saying("Subscription of jane@mail.example: https://quay.example/confirm/jane@mail.example");

        assertThat(Json.line(letter.read())).doesNotContain("jane");
        assertThat(letter.sorted().toString()).contains("asks to confirm").doesNotContain("jane");
        assertThat(letter.subject("Hello").sorted().toString()).doesNotContain("jane");
    }
}
