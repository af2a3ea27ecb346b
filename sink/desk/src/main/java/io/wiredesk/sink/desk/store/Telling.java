package io.wiredesk.sink.desk.store;

import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Story;
import org.jspecify.annotations.Nullable;

/**
 * A story as it is stored, and how it belongs to others.
 *
 * @param membership null as long as it has not arrived
 */
public record Telling(Story story, @Nullable Membership membership) {}
