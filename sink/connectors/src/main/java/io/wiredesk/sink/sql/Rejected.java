package io.wiredesk.sink.sql;

import org.apache.kafka.connect.sink.SinkRecord;

/**
 * A record that the store cannot take, now or later.
 *
 * @param why what is wrong with it, one line; no content
 */
record Rejected(SinkRecord record, String why) implements Decoded {

    /** For people: which record, and why. */
    String message() {
        return Place.of(record) + ": " + why;
    }
}
