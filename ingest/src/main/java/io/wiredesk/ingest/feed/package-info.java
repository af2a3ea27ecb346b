/** RSS, Atom and JSON Feed: due, fetch, parse, records. */
@org.jspecify.annotations.NullMarked
package io.wiredesk.ingest.feed;
