package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.config.WiredeskConfig;
import io.wiredesk.schemas.Channels;
import java.util.Optional;

/**
 * An installation that runs: where its broker is and what its channels are called.
 *
 * @param bootstrap {@code host:port}, several with commas
 */
record Instance(String bootstrap, Channels channels) {

    /**
     * The all-in-one that runs on the configured data folder.
     *
     * @throws CommandFailure if none does
     */
    static Instance running(WiredeskConfig config) {
        RunFile file = RunFile.ofRunning(config.data())
                .orElseThrow(() -> CommandFailure.environment("no wiredesk runs on " + config.data()
                        + "; start it with ./wiredesk run, or name a cluster with --bootstrap HOST:PORT"));
        int partitions = Optional.ofNullable(file.editionPartitions()).orElse(config.editionPartitions());
        return new Instance(file.bootstrap(), new Channels(file.prefix(), partitions));
    }
}
