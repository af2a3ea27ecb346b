package io.wiredesk.ingest.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MboxSplitterTest {

    private static final String FROM = "From a@example.org Sun Mar  1 08:00:00 2026\n";

    @Test
    void messages_are_cut_at_from_lines_after_a_blank_line() throws IOException {
        String mbox = FROM + "Subject: 1\n\none\n\n" + FROM + "Subject: 2\n\ntwo\n";

        assertThat(texts(mbox)).containsExactly("Subject: 1\n\none\n", "Subject: 2\n\ntwo\n");
    }

    @Test
    void a_from_line_in_running_text_cuts_nothing() throws IOException {
        String mbox = FROM + "Subject: 1\n\none\n" + FROM + "still one\n\nFrom here on it is prose\n";

        assertThat(texts(mbox)).hasSize(1);
    }

    @Test
    void quoted_from_lines_lose_one_quote() throws IOException {
        String mbox = FROM + "Subject: 1\n\n>From the start\n>>From mboxrd\n> From is no quote\n";

        assertThat(texts(mbox)).containsExactly("Subject: 1\n\nFrom the start\n>From mboxrd\n> From is no quote\n");
    }

    @Test
    void blank_lines_within_a_message_stay() throws IOException {
        assertThat(texts(FROM + "Subject: 1\n\na\n\n\nb\n\n" + FROM + "Subject: 2\n\n"))
                .containsExactly("Subject: 1\n\na\n\n\nb\n", "Subject: 2\n");
    }

    @Test
    void windows_line_ends_are_understood() throws IOException {
        String mbox = (FROM + "Subject: 1\n\none\n\n" + FROM + "Subject: 2\n\ntwo\n").replace("\n", "\r\n");

        assertThat(texts(mbox)).containsExactly("Subject: 1\r\n\r\none\r\n", "Subject: 2\r\n\r\ntwo\r\n");
    }

    @Test
    void reading_on_from_any_messages_end_gives_the_rest() throws IOException {
        String mbox = FROM + "Subject: 1\n\none\n\n" + FROM + "Subject: 2\n\ntwo\n\n" + FROM + "Subject: 3\n\nthree\n";
        List<MboxMessage> all = messages(mbox, 0, 1000);

        for (MboxMessage message : all) {
            int end = (int) message.end();
            assertThat(messages(mbox.substring(end), end, 1000))
                    .extracting(MboxMessage::start)
                    .isEqualTo(all.stream()
                            .map(MboxMessage::start)
                            .filter(s -> s >= end)
                            .toList());
        }
        assertThat(all.getLast().end()).isEqualTo(mbox.length());
    }

    @Test
    void a_message_beyond_the_limit_is_cut_and_the_next_one_found() throws IOException {
        String mbox = FROM + "Subject: 1\n\n" + "x".repeat(200_000) + "\n" + "y\n".repeat(1000) + "\n" + FROM
                + "Subject: 2\n\ntwo\n";

        List<MboxMessage> messages = messages(mbox, 0, 10_000);

        assertThat(messages).hasSize(2);
        assertThat(messages.getFirst().whole()).isFalse();
        assertThat(messages.getFirst().raw().length).isLessThanOrEqualTo(10_000);
        assertThat(messages.getLast().whole()).isTrue();
    }

    private static List<String> texts(String mbox) throws IOException {
        return messages(mbox, 0, 1_000_000).stream()
                .map(message -> new String(message.raw(), ISO_8859_1))
                .toList();
    }

    private static List<MboxMessage> messages(String mbox, long position, int maxBytes) throws IOException {
        MboxSplitter splitter =
                new MboxSplitter(new ByteArrayInputStream(mbox.getBytes(ISO_8859_1)), position, maxBytes);
        List<MboxMessage> messages = new ArrayList<>();
        for (MboxMessage next = splitter.next(); next != null; next = splitter.next()) {
            messages.add(next);
        }
        return messages;
    }
}
