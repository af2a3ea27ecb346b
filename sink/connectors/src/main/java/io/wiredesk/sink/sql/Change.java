package io.wiredesk.sink.sql;

import java.util.List;
import org.apache.kafka.connect.sink.SinkRecord;
import org.jspecify.annotations.Nullable;

/**
 * What one record does to the store, if it is newer than what the store has.
 *
 * @param record where it came from
 * @param table which table
 * @param key which row
 * @param row the whole row in the order of {@link Table#allColumns}
 * @param parts the rows that belong to it
 */
record Change(SinkRecord record, Table<?> table, String key, List<@Nullable Object> row, List<PartRows> parts)
        implements Decoded {

    /** All rows a record has in one of its part tables, each in the order of {@link Table.Part#columns}. */
    record PartRows(Table.Part<?> part, List<List<@Nullable Object>> rows) {}
}
