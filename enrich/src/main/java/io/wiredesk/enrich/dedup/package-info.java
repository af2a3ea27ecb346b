/**
 * Collapses the tellings of one piece of news: one writer for one pool of stories, in order. Pure: records and a store
 * in, changes out; nothing here knows Kafka, the clock or a thread.
 *
 * <p>{@link io.wiredesk.enrich.dedup.Deduplicator} is the way in. It reads a story's
 * {@link io.wiredesk.enrich.dedup.Fingerprint}, asks a chain of match steps for stories that tell the same, places it
 * in a draft of the pool, and commits the draft.
 */
@NullMarked
package io.wiredesk.enrich.dedup;

import org.jspecify.annotations.NullMarked;
