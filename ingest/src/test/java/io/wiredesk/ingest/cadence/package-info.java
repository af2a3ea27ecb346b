@org.jspecify.annotations.NullMarked
package io.wiredesk.ingest.cadence;
