/** The ways in: Kafka Connect source connectors that take editions from feeds, mailboxes and archives into the editions channel. */
@org.jspecify.annotations.NullMarked
package io.wiredesk.ingest;
