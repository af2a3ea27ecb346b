/**
 * The Kafka Streams application: editions in; stories, memberships, clusters and topic channels out.
 *
 * <p>{@link io.wiredesk.enrich.EnrichTopology} is the whole flow. The thinking is in {@code split}, {@code tag} and
 * {@code dedup}, which know nothing of Kafka; the processors here compute first and write last.
 */
@org.jspecify.annotations.NullMarked
package io.wiredesk.enrich;
