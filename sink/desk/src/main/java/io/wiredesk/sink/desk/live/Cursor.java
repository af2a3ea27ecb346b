package io.wiredesk.sink.desk.live;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;

/**
 * Up to where a channel has been delivered: in each partition everything up to and including an offset, -1 for nothing.
 * As text it is the id of an event: the channel's Kafka topic id, a hyphen, the offsets with dots between them. The topic
 * id tells a channel from one of the same name that was deleted.
 */
final class Cursor {

    /** Kafka writes 128 bits in base 64 without padding. */
    private static final int ID_LENGTH = 22;

    private static final Pattern TEXT =
            Pattern.compile("[A-Za-z0-9_-]{" + ID_LENGTH + "}-(?:-1|\\d{1,18})(?:\\.(?:-1|\\d{1,18})){0,999}");

    private final Uuid channel;
    private final long[] last;

    private Cursor(Uuid channel, long[] last) {
        this.channel = channel;
        this.last = last;
    }

    /** Before the first record there can be. */
    static Cursor beginning(Uuid channel, int partitions) {
        long[] nothing = new long[partitions];
        Arrays.fill(nothing, -1);
        return new Cursor(channel, nothing);
    }

    /** What {@link #toString} wrote; empty if it is anything else. */
    static Optional<Cursor> parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            return Optional.empty();
        }
        long[] offsets = Arrays.stream(text.substring(ID_LENGTH + 1).split("\\."))
                .mapToLong(Long::parseLong)
                .toArray();
        return uuid(text.substring(0, ID_LENGTH)).map(channel -> new Cursor(channel, offsets));
    }

    private static Optional<Uuid> uuid(String text) {
        try {
            return Optional.of(Uuid.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Uuid channel() {
        return channel;
    }

    int partitions() {
        return last.length;
    }

    long last(int partition) {
        return last[partition];
    }

    /** The same, with one partition delivered up to here. */
    Cursor at(int partition, long offset) {
        long[] moved = last.clone();
        moved[partition] = offset;
        return new Cursor(channel, moved);
    }

    /** Whether this one has delivered all that {@code other} has; both are of one channel. */
    boolean reaches(Cursor other) {
        for (int partition = 0; partition < last.length; partition++) {
            if (last[partition] < other.last[partition]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return channel + "-" + Arrays.stream(last).mapToObj(Long::toString).collect(Collectors.joining("."));
    }
}
