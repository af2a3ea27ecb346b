package io.wiredesk.deploy.line;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The store, read as anybody may read it. */
record Sqlite(Connection connection) implements AutoCloseable {

    static Sqlite open(Path file) throws SQLException {
        return new Sqlite(DriverManager.getConnection("jdbc:sqlite:" + file));
    }

    /** The first column. */
    List<String> strings(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> strings = new ArrayList<>();
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
            return strings;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
