package io.wiredesk.sink.desk;

import io.micrometer.core.instrument.MeterRegistry;
import io.wiredesk.schemas.Channels;
import java.net.InetAddress;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How a desk runs.
 *
 * @param address to listen on; anything but loopback needs a token
 * @param port to listen on; 0 takes a free one
 * @param token whoever shows it may come in; empty: everyone who reaches the address
 * @param store JDBC address of the SQL store; it need not exist yet
 * @param bootstrap where Kafka is
 * @param channels of the installation
 * @param enrichGroup consumer group of enrich, whose lag is shown
 * @param metrics what {@code /metrics} answers, in Prometheus' text format
 * @param meters where the desk's own meters are registered
 */
public record DeskSettings(
        InetAddress address,
        int port,
        Optional<String> token,
        String store,
        String bootstrap,
        Channels channels,
        String enrichGroup,
        Supplier<String> metrics,
        MeterRegistry meters) {

    /** A blank token opens nothing: it is none. */
    public DeskSettings {
        token = token.filter(secret -> !secret.isBlank());
    }

    /** Everything but the token. */
    @Override
    public String toString() {
        return "desk on " + address + ":" + port + ", store " + store + ", Kafka " + bootstrap;
    }
}
