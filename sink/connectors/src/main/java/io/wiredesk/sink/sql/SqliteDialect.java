package io.wiredesk.sink.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.common.config.ConfigException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * SQLite: one file, one writer, any number of readers beside it.
 *
 * @param file the database file
 */
record SqliteDialect(Path file) implements Dialect {

    static final String URL_FORM = "jdbc:sqlite:PATH with the path of a file";
    private static final String SCHEME = "jdbc:sqlite:";

    static boolean speaks(String url) {
        return url.startsWith(SCHEME);
    }

    /**
     * The file a URL names.
     *
     * @throws ConfigException if it names none: databases in memory would be gone with the connection
     */
    static Path file(String url) {
        String path = url.substring(SCHEME.length());
        if (path.isBlank() || path.startsWith(":") || path.startsWith("file:") || path.contains("?")) {
            throw new ConfigException(SqlSinkConfig.URL + ": use " + URL_FORM + ", without parameters");
        }
        return Path.of(path).toAbsolutePath();
    }

    @Override
    public String migrations() {
        return "classpath:wiredesk/sql/sqlite";
    }

    @Override
    public int tasks(int max) {
        return 1;
    }

    @Override
    public void check() {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new ConfigException(SqlSinkConfig.URL + ": there is no folder " + folder
                    + " that this process can write to; create it or name another");
        }
    }

    /**
     * Readers and the writer never wait for each other (WAL). Each commit reaches the disk (FULL), as the offsets in Kafka
     * move on once it has returned. Deleted content is overwritten in the file.
     */
    @Override
    public DataSource dataSource(SqlSinkConfig config) {
        SQLiteConfig sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        sqlite.setBusyTimeout(Math.toIntExact(config.busyTimeout().toMillis()));
        sqlite.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        SQLiteDataSource source = new SQLiteDataSource(sqlite);
        source.setUrl(SCHEME + file);
        return source;
    }

    /** SQLite itself would go on writing to a file that was deleted. */
    @Override
    public Watch watch() {
        Optional<Object> opened = identity();
        return () -> {
            if (!opened.equals(identity())) {
                throw new SQLiteException(file + " was moved or deleted", SQLiteErrorCode.SQLITE_READONLY_DBMOVED);
            }
        };
    }

    private Optional<Object> identity() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            // not every file system tells files apart
            return Optional.of(Objects.requireNonNullElse(now.fileKey(), file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public String guardedUpsert(Table<?> table) {
        String columns = String.join(", ", table.allColumns());
        String marks = String.join(", ", Collections.nCopies(table.allColumns().size(), "?"));
        String update = table.allColumns().stream()
                .filter(column -> !column.equals(table.key()))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        return "INSERT INTO %1$s (%2$s) VALUES (%3$s) ON CONFLICT (%4$s) DO UPDATE SET %5$s WHERE excluded.version > %1$s.version"
                .formatted(table.name(), columns, marks, table.key(), update);
    }

    /** By primary result code; see <a href="https://www.sqlite.org/rescode.html">sqlite.org/rescode.html</a>. */
    @Override
    public Failure failure(SQLException e) {
        if (!(e instanceof SQLiteException sqlite)) {
            return new Failure.OfMoment("lost the connection to " + file);
        }
        SQLiteErrorCode code = sqlite.getResultCode();
        if (code == SQLiteErrorCode.SQLITE_READONLY_DBMOVED) {
            return new Failure.OfStore(
                    file + " was moved or deleted while in use; restart the connector and it will fill"
                            + " the file that is there then");
        }
        return switch (primary(code)) {
            case SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_TOOBIG ->
                new Failure.OfRecord("the store refuses it: " + code.message + " (" + code.name() + ")");
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL ->
                new Failure.OfMoment(file + " is locked by another program (" + code.name() + ")");
            case SQLITE_FULL -> new Failure.OfMoment("no space left for " + file + "; make room");
            case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_NOMEM ->
                new Failure.OfMoment("cannot reach " + file + " (" + code.name() + "); check disk and permissions");
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                new Failure.OfStore(file + " is damaged or no SQLite database (" + code.name()
                        + "); move it away or restore a backup, then restart the connector");
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
                new Failure.OfStore("may not write " + file + " (" + code.name() + "); change its permissions");
            default ->
                new Failure.OfStore(file + " is not as this version of wiredesk keeps it (" + code.name()
                        + "); restore a backup or move it away, then restart the connector");
        };
    }

    /** Extended result codes hold the primary one in their low byte. */
    private static SQLiteErrorCode primary(SQLiteErrorCode code) {
        return SQLiteErrorCode.getErrorCode(code.code & 0xff);
    }
}
