package io.wiredesk.sink.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.connect.sink.SinkRecord;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Writes batches into the store. Idempotent: the same batch may come again, whole or in part, at any time. */
final class SqlWriter implements AutoCloseable {

    private final Dialect dialect;
    private final DataSource source;
    private final Decoder decoder;
    private @Nullable Session session;

    SqlWriter(Dialect dialect, DataSource source, Decoder decoder) {
        this.dialect = dialect;
        this.source = source;
        this.decoder = decoder;
    }

    /** Connects and migrates, if that is not done. */
    Delivery open() {
        return store(List.of());
    }

    /**
     * Stores a batch in one transaction; in several smaller ones if the store refuses a record of it.
     *
     * @throws org.apache.kafka.connect.errors.ConnectException see {@link Decoder#decode}
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
        } catch (SQLException e) {
            return undelivered(changes, dialect.failure(e), e);
        } catch (FlywayException e) {
            return undelivered(changes, failure(e), e);
        }
    }

    private Delivery undelivered(List<Change> changes, Failure failure, Exception cause) {
        return switch (failure) {
            case Failure.OfRecord ofRecord -> isolate(changes, ofRecord);
            case Failure.OfMoment moment -> {
                close();
                yield new Delivery.Retriable(moment.why(), cause);
            }
            case Failure.OfStore store -> {
                close();
                yield new Delivery.Fatal(store.why(), cause);
            }
        };
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
        Session open = session;
        if (open == null) {
            Migrations.apply(source, dialect.migrations());
            open = Session.open(source, dialect);
            session = open;
        }
        return open;
    }

    private Failure failure(FlywayException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && dialect.failure(sql) instanceof Failure.OfMoment moment) {
                return moment;
            }
        }
        return new Failure.OfStore("the store cannot be used by this version of wiredesk (" + e.getErrorCode()
                + "): a newer one or another program wrote it; name another in " + SqlSinkConfig.URL);
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
