package io.wiredesk.schemas;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stories that tell the same news. A tombstone says it was merged away or lost its last member.
 *
 * @param id fixed when it is created
 * @param lead the story the desk shows
 * @param size all members, also those {@code members} has no room for
 * @param publications how many different publications told it
 * @param independent how many of them have a telling that copies no earlier one's text; a link to the same page makes no
 *     copy. At least 1; where it was not counted yet, as many as {@code publications}
 * @param members story ids, lead first, then by arrival; at most {@link #MAX_MEMBERS}
 * @param topics slugs of its members' topics, most frequent first
 * @param firstSeen earliest event time of a member
 * @param lastSeen latest event time of a member
 */
public record Cluster(
        String id,
        String lead,
        int size,
        int publications,
        @Nullable Integer independent,
        List<String> members,
        List<String> topics,
        Instant firstSeen,
        Instant lastSeen) {

    /** Bounds the record; {@link Membership} is the truth beyond it. */
    public static final int MAX_MEMBERS = 50;

    public Cluster {
        members = List.copyOf(members);
        topics = List.copyOf(topics);
    }

    /** Never null, unlike what may be written. */
    @Override
    public Integer independent() {
        return independent == null ? publications : independent;
    }

    /** In which nobody copies anybody. */
    public Cluster(
            String id,
            String lead,
            int size,
            int publications,
            List<String> members,
            List<String> topics,
            Instant firstSeen,
            Instant lastSeen) {
        this(id, lead, size, publications, publications, members, topics, firstSeen, lastSeen);
    }
}
