package io.wiredesk.ingest.archive;

/** What is waiting to be enriched already: backfill adds to it only while it is short. */
interface Backlog extends AutoCloseable {

    /** Nobody is waited for. */
    Backlog NONE = () -> false;

    /** Whether more should wait; false also if that cannot be told. */
    boolean isLong();

    @Override
    default void close() {}
}
