package io.wiredesk.sink.desk.live;

import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicListing;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/** Which channels with stories Kafka has now; topics come and go. */
final class ChannelWatch {

    private final Admin admin;
    private final Channels channels;
    private volatile @Nullable Map<Channel<?>, Uuid> seen;

    ChannelWatch(Admin admin, Channels channels) {
        this.admin = admin;
        this.channels = channels;
    }

    /** What was seen last, with the Kafka topic id; null before the first look. */
    @Nullable
    Map<Channel<?>, Uuid> seen() {
        return seen;
    }

    void look() throws InterruptedException, ExecutionException {
        Map<Channel<?>, Uuid> now = new HashMap<>();
        for (TopicListing listing : admin.listTopics().listings().get()) {
            if (listing.name().equals(channels.stories().name())) {
                now.put(channels.stories(), listing.topicId());
            }
            channels.slugOf(listing.name()).ifPresent(slug -> now.put(channels.topic(slug), listing.topicId()));
        }
        seen = Map.copyOf(now);
    }
}
