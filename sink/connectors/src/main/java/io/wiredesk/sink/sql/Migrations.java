package io.wiredesk.sink.sql;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a store's tables up to this version of wiredesk. */
final class Migrations {

    private Migrations() {}

    /**
     * Applies what is missing; nothing, as a rule.
     *
     * @throws FlywayException if the database cannot be reached, holds something else, or was written by a newer version
     */
    static void apply(DataSource source, String location) {
        // the class loader of this plugin: a Connect worker's own does not see the migrations
        Flyway.configure(Migrations.class.getClassLoader())
                .loggers("slf4j")
                .dataSource(source)
                .locations(location)
                .ignoreMigrationPatterns(new String[0])
                .load()
                .migrate();
    }
}
