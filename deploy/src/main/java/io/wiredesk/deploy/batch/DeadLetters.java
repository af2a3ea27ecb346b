package io.wiredesk.deploy.batch;

import io.wiredesk.deploy.letters.Letters;
import io.wiredesk.schemas.Channel;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;

/** What the dead letters say of themselves. */
final class DeadLetters {

    private DeadLetters() {}

    /** A line each: what, at which stage, why. */
    static List<String> read(Channel<byte[]> channel, Consumer<String, byte[]> consumer) {
        List<String> lines = new ArrayList<>();
        new Letters(channel, consumer)
                .each((letter, value) -> lines.add(letter.key() + ": " + letter.stage() + " failed: " + letter.why()));
        return lines;
    }
}
