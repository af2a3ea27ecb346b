/** How often a publication appears, learnt from when its editions came. Pure. */
@org.jspecify.annotations.NullMarked
package io.wiredesk.ingest.cadence;
