package io.wiredesk.sink.desk.store;

import io.wiredesk.schemas.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One connection and the statements prepared on it, for one thread at a time. */
final class Reading implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Reading(Connection connection) {
        this.connection = connection;
    }

    /** What a row becomes. */
    interface RowOf<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The statement's rows; lists among the values go in as JSON arrays. */
    <T> List<T> all(String sql, RowOf<T> rowOf, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof List<?> list ? Json.line(list) : values[i]);
        }
        try (ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(rowOf.read(result));
            }
            return rows;
        }
    }

    <T> Optional<T> first(String sql, RowOf<T> rowOf, @Nullable Object... values) throws SQLException {
        return all(sql, rowOf, values).stream().findFirst();
    }

    /** Kept until the connection is closed, which closes them; there are as many as there are kinds of questions. */
    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known != null) {
            return known;
        }
        PreparedStatement statement = connection.prepareStatement(sql);
        statements.put(sql, statement);
        return statement;
    }

    /** The statements there were, each once. */
    Set<String> asked() {
        return statements.keySet();
    }

    /** The next question sees what was stored since. */
    void endSnapshot() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
