package io.wiredesk.sink.sql;

/** What a record turned out to be. */
sealed interface Decoded permits Change, Rejected {}
