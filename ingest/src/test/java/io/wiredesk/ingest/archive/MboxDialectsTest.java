package io.wiredesk.ingest.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random messages, written as every kind of mail program writes them. */
class MboxDialectsTest {

    private static final long SEED = 20261122;
    private static final int MAILBOXES = 60;
    private static final int MAX = 1 << 20;

    @ParameterizedTest
    @EnumSource
    void what_is_written_is_read_message_by_message(MboxDialect dialect) throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < MAILBOXES; i++) {
            List<String> messages = messages(dialect, random);
            StringBuilder mbox = new StringBuilder();
            messages.forEach(message -> mbox.append(dialect.written(message, random)));

            assertThat(read(mbox.toString(), 0).stream().map(dialect::read).map(MboxDialectsTest::body))
                    .as("%s, mailbox %d of seed %d", dialect, i, SEED)
                    .containsExactlyElementsOf(
                            messages.stream().map(MboxDialectsTest::body).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void reading_on_after_any_message_gives_the_others(MboxDialect dialect) throws IOException {
        Random random = new Random(SEED);
        StringBuilder written = new StringBuilder();
        messages(dialect, random).forEach(message -> written.append(dialect.written(message, random)));
        String mbox = written.toString();
        List<MboxMessage> all = split(mbox, 0);

        for (int i = 0; i < all.size(); i++) {
            int end = (int) all.get(i).end();
            assertThat(read(mbox.substring(end), end))
                    .isEqualTo(all.subList(i + 1, all.size()).stream()
                            .map(message -> new String(message.raw(), ISO_8859_1))
                            .toList());
            assertThat(MboxMarks.isBoundary(mbox.substring(end).getBytes(ISO_8859_1)))
                    .isTrue();
        }
    }

    @Test
    void a_stated_length_that_reaches_into_the_next_message_swallows_nothing() throws IOException {
        String from = "From a@example.org Sun Mar  1 08:00:00 2026\n";
        String first = from + "Subject: 1\nContent-Length: 70\n\none\n\n";
        String second = from + "Subject: 2\nContent-Length: 99999\n\ntwo\n\n";
        String third = from + "Subject: 3\nContent-Length: 0\n\nthree\n";

        assertThat(read(first + second + third, 0).stream().map(MboxDialectsTest::body))
                .containsExactly("one\n", "two\n", "three\n");
    }

    @Test
    void a_mailbox_in_the_text_of_a_message_that_is_counted_stays_there() throws IOException {
        String inner = "see:\n\nFrom b@example.org Sun Mar  1 08:00:00 2026\nSubject: inner\n\n>From me\n";
        String message = "Subject: outer\n\n" + inner;
        String mbox = MboxDialect.MBOXCL2.written(message, new Random(1))
                + MboxDialect.MBOXCL2.written("Subject: next\n\nx\n", new Random(2));

        assertThat(read(mbox, 0).stream().map(MboxDialectsTest::body)).containsExactly(inner, "x\n");
    }

    private static List<String> messages(MboxDialect dialect, Random random) {
        List<String> messages = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            messages.add(message(dialect, messages.size(), random));
        }
        return messages;
    }

    /** Bodies of everything that separates messages elsewhere, as far as the dialect can tell it from a separator. */
    private static String message(MboxDialect dialect, int number, Random random) {
        StringBuilder body = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            body.append(line(dialect, random)).append('\n');
        }
        return "Message-ID: <" + number + "@example.org>\nSubject: Number " + number + "\n\n" + body + "End.\n";
    }

    private static String line(MboxDialect dialect, Random random) {
        boolean unquotable = dialect == MboxDialect.MBOXO || dialect == MboxDialect.MBOXCL2;
        return switch (random.nextInt(unquotable ? 6 : 8)) {
            case 0 -> "";
            case 1 -> "From here on it is prose, at 10:30 or so.";
            case 2 -> "Subject: no header";
            case 3 -> "caf\u00e9 " + "x".repeat(random.nextInt(200));
            case 4 -> "From the desk";
            case 5 -> " From a@example.org Sun Mar  1 08:00:00 2026";
            case 6 -> ">From one";
            default -> ">>From two: Sun Mar  1 08:00:00 2026";
        };
    }

    private static String body(String message) {
        return message.substring(message.indexOf("\n\n") + 2);
    }

    private static List<String> read(String mbox, long position) throws IOException {
        return split(mbox, position).stream()
                .map(message -> new String(message.raw(), ISO_8859_1))
                .toList();
    }

    private static List<MboxMessage> split(String mbox, long position) throws IOException {
        MboxSplitter splitter = new MboxSplitter(new ByteArrayInputStream(mbox.getBytes(ISO_8859_1)), position, MAX);
        List<MboxMessage> messages = new ArrayList<>();
        for (MboxMessage next = splitter.next(); next != null; next = splitter.next()) {
            messages.add(next);
        }
        return messages;
    }
}
