package io.wiredesk.sink.sql;

import io.wiredesk.schemas.Channel;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.connect.sink.SinkRecord;
import org.jspecify.annotations.Nullable;

/**
 * How the records of one channel become rows. Every table has, besides its own columns, {@code version} and
 * {@code deleted}.
 *
 * @param name of the SQL table
 * @param key the column that holds the record's key
 * @param channel where the records come from
 * @param id the key as the value repeats it
 * @param columns all columns but key, version and deleted
 * @param parts tables whose rows are replaced as a whole with their record
 * @param <V> the channel's value
 */
record Table<V>(
        String name,
        String key,
        Channel<V> channel,
        Function<V, String> id,
        List<Column<V>> columns,
        List<Part<V>> parts) {

    /** One column and what goes into it: String, Integer, Long, Double or null. */
    record Column<V>(String name, Function<V, @Nullable Object> value) {}

    /**
     * Rows that belong to a record.
     *
     * @param name of the SQL table
     * @param parent the column that holds the record's key
     * @param columns all other columns
     * @param rows values of {@code columns}, row by row
     */
    record Part<V>(
            String name, String parent, List<String> columns, Function<V, Stream<List<@Nullable Object>>> rows) {}

    /** Key, columns, version, deleted: the order in which rows are written. */
    List<String> allColumns() {
        return Stream.of(Stream.of(key), columns.stream().map(Column::name), Stream.of("version", "deleted"))
                .flatMap(names -> names)
                .toList();
    }

    /** What a record writes. */
    Change upsert(SinkRecord record, String id, V value) {
        Stream<@Nullable Object> values =
                columns.stream().map(column -> column.value().apply(value));
        List<Change.PartRows> rows = parts.stream()
                .map(part -> new Change.PartRows(part, part.rows().apply(value).toList()))
                .toList();
        return new Change(record, this, id, row(id, values, record, 0), rows);
    }

    /** What a tombstone writes: a row with nothing in it but its version. */
    Change delete(SinkRecord record, String id) {
        Stream<@Nullable Object> nothing = columns.stream().map(column -> null);
        List<Change.PartRows> rows =
                parts.stream().map(part -> new Change.PartRows(part, List.of())).toList();
        return new Change(record, this, id, row(id, nothing, record, 1), rows);
    }

    private static List<@Nullable Object> row(
            String id, Stream<@Nullable Object> values, SinkRecord record, int deleted) {
        long version = Place.of(record).offset();
        return Stream.of(Stream.<@Nullable Object>of(id), values, Stream.<@Nullable Object>of(version, deleted))
                .flatMap(part -> part)
                .toList();
    }
}
