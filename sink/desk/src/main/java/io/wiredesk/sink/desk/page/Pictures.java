package io.wiredesk.sink.desk.page;

/** What a story page does about the pictures of its story. */
enum Pictures {
    /** There are none. */
    NONE,
    /** Not fetched; the reader may ask for them. */
    HIDDEN,
    /** Fetched from wherever they lie, as the reader asked. */
    SHOWN
}
