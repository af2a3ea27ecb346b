package io.wiredesk.sink.sql;

/** What a database's refusal is about. Messages hold no content. */
sealed interface Failure {

    /** What happened and what to do, one line. */
    String why();

    /** About the record: it would be refused again, others would not. */
    record OfRecord(String why) implements Failure {}

    /** About the moment: locked, full, unreachable. */
    record OfMoment(String why) implements Failure {}

    /** About the store; {@code why} says what to do. */
    record OfStore(String why) implements Failure {}
}
