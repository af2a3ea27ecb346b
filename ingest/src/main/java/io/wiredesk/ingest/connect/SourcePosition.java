package io.wiredesk.ingest.connect;

import java.util.Map;

/**
 * Where a source stands once a record is written; Connect keeps the offset by partition.
 *
 * @param partition what is read: {@link #SOURCE}, and for parts of a source what tells them apart
 * @param offset how far, in primitive values
 */
public record SourcePosition(Map<String, String> partition, Map<String, Object> offset) {

    /** The source's id in every partition. */
    public static final String SOURCE = "source";

    public SourcePosition {
        partition = Map.copyOf(partition);
        offset = Map.copyOf(offset);
    }
}
