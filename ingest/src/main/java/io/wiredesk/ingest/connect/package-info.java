/** What every source connector of ours shares: settings, task shares, and the records of one poll. */
@org.jspecify.annotations.NullMarked
package io.wiredesk.ingest.connect;
