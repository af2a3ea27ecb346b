/** Finding feeds, and lists of them. */
@org.jspecify.annotations.NullMarked
package io.wiredesk.ingest.discovery;
