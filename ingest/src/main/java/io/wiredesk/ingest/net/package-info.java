/** The only way out to the web. */
@org.jspecify.annotations.NullMarked
package io.wiredesk.ingest.net;
