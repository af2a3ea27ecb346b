/**
 * The contracts of wiredesk: what travels on which Kafka topic, under which key, for how long, and how things are
 * identified. Every other module depends on this one; it depends on none of them.
 *
 * <p>Records are plain JSON on the wire: instants are ISO-8601 in UTC, ids are opaque strings, absent means unknown
 * (never {@code null} on the wire). The JSON Schemas in {@code /wiredesk/schemas/*.schema.json} are the published form;
 * a test holds the records against them.
 */
@org.jspecify.annotations.NullMarked
package io.wiredesk.schemas;
