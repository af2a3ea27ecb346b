package io.wiredesk.ingest.archive;

/** What reading on in a file brought, after a bounded time. */
sealed interface Step {

    Step PAUSE = new Pause();
    Step END = new End();

    /**
     * An item.
     *
     * @param next where the next one is
     */
    record Found(ReadResult result, Position next) implements Step {}

    /** Nothing yet: there is something to pass over. */
    record Pause() implements Step {}

    /** Nothing more. */
    record End() implements Step {}
}
