package io.wiredesk.sink.desk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/**
 * The file of a SQLite store, which somebody else writes.
 *
 * @param path absolute
 */
record StoreFile(Path path) {

    private static final String SCHEME = "jdbc:sqlite:";

    /** The last migration this desk knows: what the store's {@code user_version} must be. */
    private static final int SCHEMA = 6;

    /** Readers wait for a writer only in the moments when it opens or closes the file. */
    private static final int BUSY_MILLIS = 2_000;

    static StoreFile of(String jdbcUrl) {
        if (!jdbcUrl.startsWith(SCHEME)) {
            throw new IllegalArgumentException("the desk reads SQLite stores, " + SCHEME + "PATH");
        }
        return new StoreFile(Path.of(jdbcUrl.substring(SCHEME.length())).toAbsolutePath());
    }

    /** Which file the path leads to now; empty if to none. A restored backup is another one. */
    Optional<Object> identity() {
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            // not every file system tells files apart
            return Optional.of(Objects.requireNonNullElse(now.fileKey(), path));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * A connection that cannot write.
     *
     * @throws StoreUnavailable if there is no store of this desk's schema
     */
    Connection open() throws SQLException {
        if (!Files.exists(path)) {
            throw new StoreUnavailable("there is no store " + path + " yet; the SQL sink makes it when it starts");
        }
        SQLiteConfig readOnly = new SQLiteConfig();
        readOnly.setReadOnly(true);
        readOnly.setBusyTimeout(BUSY_MILLIS);
        Connection connection = readOnly.createConnection(SCHEME + path);
        try {
            check(version(connection));
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    private void check(int version) {
        if (version < SCHEMA) {
            throw new StoreUnavailable("the store " + path
                    + " is empty or of an older wiredesk; its SQL sink brings it up to date when it starts");
        }
        if (version > SCHEMA) {
            throw new StoreUnavailable("the store " + path + " was written by a newer wiredesk (schema " + version
                    + ", known are those up to " + SCHEMA + "); start the desk of that version");
        }
    }
}
