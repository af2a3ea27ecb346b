package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.config.WiredeskConfig;
import io.wiredesk.schemas.Channels;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Which installation a command talks to. */
final class InstanceOptions {

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            scope = ScopeType.INHERIT,
            description = "Broker of a cluster; default: the wiredesk that runs on the data folder.")
    @Nullable
    String bootstrap;

    @Option(
            names = "--prefix",
            paramLabel = "PREFIX",
            scope = ScopeType.INHERIT,
            description = "With --bootstrap: start of the channels' names; default: what the configuration says.")
    @Nullable
    String prefix;

    /**
     * The installation meant.
     *
     * @throws CommandFailure if none runs
     */
    Instance in(WiredeskConfig config) {
        if (bootstrap == null) {
            return Instance.running(config);
        }
        String start = Optional.ofNullable(prefix).orElse(config.prefix());
        return new Instance(bootstrap, new Channels(start, config.editionPartitions()));
    }
}
