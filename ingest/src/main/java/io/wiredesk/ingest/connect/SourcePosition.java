package io.wiredesk.ingest.connect;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a source stands once a record is written; Connect keeps the offset by partition.
 *
 * @param partition what is read: {@link #SOURCE}, and for parts of a source what tells them apart
 * @param offset how far, in primitive values; null: nothing is known any more
 */
public record SourcePosition(
        Map<String, String> partition, @Nullable Map<String, Object> offset) {

    /** The source's id in every partition. */
    public static final String SOURCE = "source";

    public SourcePosition {
        partition = ordered(partition);
        offset = offset == null ? null : Map.copyOf(offset);
    }

    /**
     * A partition as Connect must be given it, for writing and for reading: it compares their JSON, byte by byte, and the
     * order of {@link Map#of} is another in every process.
     */
    public static Map<String, String> ordered(Map<String, String> partition) {
        return Collections.unmodifiableMap(new TreeMap<>(partition));
    }

    /** Has Connect delete what it knows of a partition. */
    public static SourcePosition forgotten(Map<String, String> partition) {
        return new SourcePosition(partition, null);
    }
}
