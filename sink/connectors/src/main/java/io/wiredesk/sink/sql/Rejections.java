package io.wiredesk.sink.sql;

import java.util.concurrent.Future;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.ErrantRecordReporter;
import org.jspecify.annotations.Nullable;

/**
 * Where records go that the store cannot take. Exceptions end up in headers and logs: those made here name the record, and
 * carry no cause that could quote it.
 */
interface Rejections {

    /**
     * Hands one over, so that it is not lost.
     *
     * @throws ConnectException if there is nowhere to put it
     */
    void take(Rejected rejected);

    /** To Connect's dead letters if the connector has them; otherwise the task fails at the first. */
    static Rejections to(@Nullable ErrantRecordReporter reporter) {
        return reporter == null ? Rejections::fail : rejected -> report(reporter, rejected);
    }

    private static void report(ErrantRecordReporter reporter, Rejected rejected) {
        // Connect itself waits for it before it commits an offset
        Future<Void> unused = reporter.report(rejected.record(), new ConnectException(rejected.message()));
    }

    private static void fail(Rejected rejected) {
        throw new ConnectException(rejected.message() + ". To set such records aside, give the connector"
                + " errors.tolerance=all and errors.deadletterqueue.topic.name, and restart it");
    }
}
