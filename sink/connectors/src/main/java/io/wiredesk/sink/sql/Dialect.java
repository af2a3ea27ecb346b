package io.wiredesk.sink.sql;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.kafka.common.config.ConfigException;

/** All that differs from database to database. */
interface Dialect {

    /**
     * The dialect a URL asks for.
     *
     * @throws ConfigException if no dialect knows it; the message does not repeat the URL, which may hold a password
     */
    static Dialect of(String url) {
        if (SqliteDialect.speaks(url)) {
            return new SqliteDialect(SqliteDialect.file(url));
        }
        throw new ConfigException(SqlSinkConfig.URL + ": unknown kind of database; use " + SqliteDialect.URL_FORM);
    }

    /** Where Flyway finds this dialect's migrations. */
    String migrations();

    /** How many tasks may write at the same time. */
    int tasks(int max);

    /**
     * Looks for what only a person can put right, before anything is tried.
     *
     * @throws ConfigException if the address cannot be right on this machine; says what to do
     */
    void check();

    /** Connections with all settings that durability and patience need. */
    DataSource dataSource(SqlSinkConfig config);

    /** Notes which store the address leads to now. */
    Watch watch();

    /** Whether the address still leads to the same store. */
    interface Watch {

        /** Fails if it does not: what is written would be lost, or missing from where one reads. */
        void check() throws SQLException;
    }

    /**
     * A statement that writes {@link Table#allColumns} unless the table has that key with an equal or higher version; its
     * update count says whether it did.
     */
    String guardedUpsert(Table<?> table);

    /** What went wrong. */
    Failure failure(SQLException e);
}
