package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.config.WiredeskConfig;
import io.wiredesk.deploy.runtime.DataFolder;
import io.wiredesk.deploy.runtime.RunningInstance;
import io.wiredesk.schemas.Channels;

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
        RunningInstance running = DataFolder.running(config.data())
                .orElseThrow(() -> CommandFailure.environment("no wiredesk runs on " + config.data()
                        + "; start it with ./wiredesk run, or name a cluster with --bootstrap HOST:PORT"));
        return new Instance(running.bootstrap(), new Channels(running.prefix(), running.editionPartitions()));
    }
}
