package io.wiredesk.sink.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Writes batches into the store. Idempotent: the same batch may come again, whole or in part, at any time. */
final class SqlWriter implements AutoCloseable {

    private final Dialect dialect;
    private final DataSource source;
    private final Decoder decoder;
    private @Nullable Session session;
    private Dialect.@Nullable Watch watch;

    /**
     * A writer for the store and the channels a connector is configured for. Nothing is opened yet.
     *
     * @throws org.apache.kafka.common.config.ConfigException see {@link Dialect#check}
     */
    static SqlWriter into(SqlSinkConfig config) {
        Dialect dialect = config.dialect();
        dialect.check();
        return new SqlWriter(dialect, dialect.dataSource(config), new Decoder(StoryTables.of(config.channels())));
    }

    SqlWriter(Dialect dialect, DataSource source, Decoder decoder) {
        this.dialect = dialect;
        this.source = source;
        this.decoder = decoder;
    }

    /** Whether there is a table for this channel. */
    boolean takes(String channel) {
        return decoder.knows(channel);
    }

    /**
     * Connects, brings the tables up to date, and looks up where to read on.
     *
     * @return for each partition the first offset that is not in the store, 0 if none is
     * @throws ConnectException if that is not possible; says what to do
     */
    Map<TopicPartition, Long> positions(Collection<TopicPartition> partitions) {
        try {
            return session().positions(partitions);
        } catch (SQLException | FlywayException e) {
            close();
            throw new ConnectException(failure(e).why(), e);
        }
    }

    /**
     * Notes from where to read on, once everything before is in the store or in the dead letters.
     *
     * @param positions null for a partition that is to be read from its beginning
     */
    Delivery save(Map<TopicPartition, @Nullable Long> positions) {
        try {
            session().save(positions);
            return new Delivery.Stored(List.of());
        } catch (SQLException | FlywayException e) {
            return undelivered(failure(e), e);
        }
    }

    /**
     * Stores a batch in one transaction; in several smaller ones if the store refuses a record of it.
     *
     * @throws ConnectException see {@link Decoder#decode}
     */
    Delivery write(List<SinkRecord> records) {
        List<Change> changes = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        for (SinkRecord record : records) {
            switch (decoder.decode(record)) {
                case Change change -> changes.add(change);
                case Rejected bad -> rejected.add(bad);
            }
        }
        return new Delivery.Stored(rejected).then(() -> store(changes));
    }

    private Delivery store(List<Change> changes) {
        try {
            session().store(changes);
            return new Delivery.Stored(List.of());
        } catch (SQLException | FlywayException e) {
            return failure(e) instanceof Failure.OfRecord refused && !changes.isEmpty()
                    ? isolate(changes, refused)
                    : undelivered(failure(e), e);
        }
    }

    private Delivery undelivered(Failure failure, Exception cause) {
        close();
        return failure instanceof Failure.OfMoment
                ? new Delivery.Retriable(failure.why(), cause)
                : new Delivery.Fatal(failure.why(), cause);
    }

    /** Halves the batch until the culprit stands alone. */
    private Delivery isolate(List<Change> changes, Failure.OfRecord failure) {
        if (changes.size() == 1) {
            return new Delivery.Stored(List.of(new Rejected(changes.get(0).record(), failure.why())));
        }
        int half = changes.size() / 2;
        return store(changes.subList(0, half)).then(() -> store(changes.subList(half, changes.size())));
    }

    private Session session() throws SQLException {
        if (watch != null) {
            watch.check();
        }
        Session open = session;
        if (open == null) {
            Migrations.apply(source, dialect.migrations());
            open = Session.open(source, dialect);
            session = open;
            watch = watch == null ? dialect.watch() : watch;
        }
        return open;
    }

    /** Flyway wraps what the database said, and speaks for itself where it finds other tables than its migrations made. */
    private Failure failure(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said) {
                return dialect.failure(said);
            }
        }
        return new Failure.OfStore(
                "this version of wiredesk cannot use the store: a newer one or another program wrote it;"
                        + " name another in " + SqlSinkConfig.URL);
    }

    /** The next write connects anew. */
    @Override
    public void close() {
        Session closing = session;
        session = null;
        if (closing != null) {
            closing.close();
        }
    }
}
