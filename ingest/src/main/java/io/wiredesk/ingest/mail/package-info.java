/** MIME messages into editions, without the subscriber's secrets. */
@org.jspecify.annotations.NullMarked
package io.wiredesk.ingest.mail;
