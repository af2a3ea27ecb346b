package io.wiredesk.sink.desk.page;

import java.time.Instant;
import java.time.ZoneId;

/** When, and in which zone, a page is made. */
record Now(Instant instant, ZoneId zone) {}
