package io.wiredesk.sink.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to the store and the statements prepared on it. */
final class Session implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Connection connection;
    private final Dialect dialect;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private Session(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    static Session open(DataSource source, Dialect dialect) throws SQLException {
        return new Session(source.getConnection(), dialect);
    }

    /** All of them, for good, or (with an exception) none. */
    void store(List<Change> changes) throws SQLException {
        inTransaction(() -> {
            for (Change change : changes) {
                store(change);
            }
        });
    }

    /** A record that is not newer than its row changes nothing, so neither do its parts. */
    private void store(Change change) throws SQLException {
        boolean newer = update(dialect.guardedUpsert(change.table()), change.row()) > 0;
        if (newer) {
            for (Change.PartRows part : change.parts()) {
                replace(part, change.key());
            }
        }
    }

    private void replace(Change.PartRows part, String key) throws SQLException {
        Table.Part<?> table = part.part();
        update("DELETE FROM " + table.name() + " WHERE " + table.parent() + " = ?", List.of(key));
        String insert = "INSERT INTO %s (%s, %s) VALUES (?%s)"
                .formatted(
                        table.name(),
                        table.parent(),
                        String.join(", ", table.columns()),
                        String.join("", Collections.nCopies(table.columns().size(), ", ?")));
        for (List<@Nullable Object> row : part.rows()) {
            update(insert, prepend(key, row));
        }
    }

    Map<TopicPartition, Long> positions(Collection<TopicPartition> partitions) throws SQLException {
        Map<TopicPartition, Long> positions = new HashMap<>();
        for (TopicPartition partition : partitions) {
            positions.put(partition, position(partition));
        }
        return positions;
    }

    private long position(TopicPartition partition) throws SQLException {
        PreparedStatement select =
                prepared("SELECT next_offset FROM channel_offset WHERE channel = ? AND partition_no = ?");
        select.setString(1, partition.topic());
        select.setInt(2, partition.partition());
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** Replaces the positions of these partitions; null forgets one. */
    void save(Map<TopicPartition, @Nullable Long> positions) throws SQLException {
        inTransaction(() -> {
            for (Map.Entry<TopicPartition, @Nullable Long> position : positions.entrySet()) {
                save(position.getKey(), position.getValue());
            }
        });
    }

    private void save(TopicPartition partition, @Nullable Long next) throws SQLException {
        List<Object> key = List.of(partition.topic(), partition.partition());
        update("DELETE FROM channel_offset WHERE channel = ? AND partition_no = ?", key);
        if (next != null) {
            update(
                    "INSERT INTO channel_offset (channel, partition_no, next_offset) VALUES (?, ?, ?)",
                    List.of(partition.topic(), partition.partition(), next));
        }
    }

    /** Statements that stand and fall together. */
    private interface Work {
        void run() throws SQLException;
    }

    /**
     * Between transactions the connection is in auto-commit mode, so that it never holds a lock or a snapshot while nothing
     * is written. Going back to that mode is what commits.
     */
    private void inTransaction(Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            rollback(e);
            throw e;
        }
    }

    private static List<@Nullable Object> prepend(String key, List<@Nullable Object> row) {
        List<@Nullable Object> whole = new ArrayList<>(row.size() + 1);
        whole.add(key);
        whole.addAll(row);
        return whole;
    }

    private int update(String sql, List<? extends @Nullable Object> values) throws SQLException {
        PreparedStatement statement = prepared(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement.executeUpdate();
    }

    /** Kept until the connection is closed, which closes them. */
    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known != null) {
            return known;
        }
        PreparedStatement statement = connection.prepareStatement(sql);
        statements.put(sql, statement);
        return statement;
    }

    private void rollback(SQLException reason) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /** Whatever is not committed is gone. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("the connection to the store was broken already", e);
        }
    }
}
