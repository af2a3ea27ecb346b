package io.wiredesk.sink.sql;

import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.ErrantRecordReporter;
import org.jspecify.annotations.Nullable;

/** Where records go that the store cannot take. */
interface Rejections {

    /**
     * Hands one over, so that it is not lost.
     *
     * @throws ConnectException if there is nowhere to put it
     */
    void take(Rejected rejected);

    /** To Connect's dead letters if the connector has them; otherwise the task fails at the first. */
    static Rejections to(@Nullable ErrantRecordReporter reporter) {
        // exceptions end up in headers and logs: they name the record, and carry no cause that could quote it
        return reporter == null
                ? rejected -> {
                    throw new ConnectException(rejected.message()
                            + ". To set such records aside, give the connector errors.tolerance=all and"
                            + " errors.deadletterqueue.topic.name, and restart it");
                }
                : rejected -> reporter.report(rejected.record(), new ConnectException(rejected.message()));
    }
}
