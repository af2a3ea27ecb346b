package io.wiredesk.deploy.line;

import io.wiredesk.deploy.channel.ChannelWriter;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import java.time.InstantSource;
import java.util.Set;

/**
 * Takes back the statuses of sources that are no longer defined, so that stores let go of them – those too that a task
 * wrote before it knew.
 */
final class StatusSweep implements AutoCloseable {

    private static final int SECONDS = 3;

    private final Channel<?> channel;
    private final String bootstrap;
    private final LiveKeys told;
    private final LiveKeys defined;

    StatusSweep(Channels channels, String bootstrap) {
        this.channel = channels.sources();
        this.bootstrap = bootstrap;
        this.told = new LiveKeys(channels.sources(), bootstrap);
        this.defined = new LiveKeys(channels.sourceDefinitions(), bootstrap);
    }

    static void start(Channels channels, String bootstrap, InReverse started) {
        StatusSweep sweep = started.later(new StatusSweep(channels, bootstrap));
        started.later(Every.seconds(SECONDS, "status-sweep", sweep::look));
    }

    /** Statuses are read first: the definition of each of them was written before it, so it will be seen. */
    void look() {
        Set<String> orphans = told.now();
        orphans.removeAll(defined.now());
        if (!orphans.isEmpty()) {
            try (ChannelWriter writer = new ChannelWriter(KafkaClients.producer(bootstrap), InstantSource.system())) {
                orphans.forEach(id -> writer.delete(channel, id));
            }
        }
    }

    @Override
    public void close() {
        told.close();
        defined.close();
    }
}
