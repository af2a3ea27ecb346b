/** From a site's address, or an OPML file, to feeds. */
@org.jspecify.annotations.NullMarked
package io.wiredesk.ingest.discovery;
