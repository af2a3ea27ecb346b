package io.wiredesk.ingest.connect;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a source stands once a record is written; Connect keeps the offset by partition.
 *
 * @param partition what is read: {@link #SOURCE}, and for parts of a source what tells them apart
 * @param offset how far, in primitive values; null: nothing is known any more
 */
public record SourcePosition(Map<String, String> partition, @Nullable Map<String, Object> offset) {

    /** The source's id in every partition. */
    public static final String SOURCE = "source";

    public SourcePosition {
        partition = Map.copyOf(partition);
        offset = offset == null ? null : Map.copyOf(offset);
    }

    /** Has Connect delete what it knows of a partition. */
    public static SourcePosition forgotten(Map<String, String> partition) {
        return new SourcePosition(partition, null);
    }
}
