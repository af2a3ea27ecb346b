/** Reading again what could not be read when it came. */
@org.jspecify.annotations.NullMarked
package io.wiredesk.ingest.replay;
