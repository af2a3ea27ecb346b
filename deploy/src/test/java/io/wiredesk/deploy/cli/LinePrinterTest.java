package io.wiredesk.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Story;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class LinePrinterTest {

    private static final Channel<Story> STORIES = new Channels("test.", 1).stories();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void it_stops_when_there_were_enough() {
        LinePrinter<Story> printer = printer(out, 2);

        assertThat(printer.print(record(Json.bytes(Samples.story("One"))))).isTrue();
        assertThat(printer.print(record(Json.bytes(Samples.story("Two"))))).isFalse();
        assertThat(out).hasToString("One\nTwo\n");
    }

    @Test
    void it_stops_when_nobody_listens_any_more() {
        assertThat(printer(new ClosedPipe(), 9).print(record(Json.bytes(Samples.story("One")))))
                .isFalse();
    }

    @Test
    void a_record_that_is_no_story_is_named_and_skipped() {
        assertThat(printer(out, 1).print(record("{secret".getBytes(StandardCharsets.UTF_8))))
                .isTrue();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("skipped test.stories partition 0 offset 7: not a valid Story")
                .doesNotContain("secret");
    }

    private LinePrinter<Story> printer(Writer to, long most) {
        return new LinePrinter<>(STORIES, Story::headline, most, new PrintWriter(to), new PrintWriter(err));
    }

    private static ConsumerRecord<String, byte[]> record(byte[] value) {
        return new ConsumerRecord<>(STORIES.name(), 0, 7, "key", value);
    }

    private static final class ClosedPipe extends Writer {
        @Override
        public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("Broken pipe");
        }

        @Override
        public void flush() throws IOException {
            throw new IOException("Broken pipe");
        }

        @Override
        public void close() {}
    }
}
