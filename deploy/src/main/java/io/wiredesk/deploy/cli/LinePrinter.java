package io.wiredesk.deploy.cli;

import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Json;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Prints the records of a channel, a line each, until there were enough or nobody listens any more. */
final class LinePrinter<V> {

    private final Channel<V> channel;
    private final Function<V, String> line;
    private final PrintWriter out;
    private final PrintWriter err;
    private long left;

    LinePrinter(Channel<V> channel, Function<V, String> line, long most, PrintWriter out, PrintWriter err) {
        this.channel = channel;
        this.line = line;
        this.left = most;
        this.out = out;
        this.err = err;
    }

    /** Whether more is wanted. A record that is not what the channel carries is named on the error output. */
    boolean print(ConsumerRecord<String, byte[]> record) {
        try {
            out.println(line.apply(Json.read(record.value(), channel.type())));
            left--;
        } catch (UncheckedIOException e) {
            err.println("wiredesk: skipped " + record.topic() + " partition " + record.partition() + " offset "
                    + record.offset() + ": " + e.getMessage());
        }
        return !out.checkError() && left > 0;
    }
}
