/** Bytes into text when nobody can be trusted to name the charset. */
@org.jspecify.annotations.NullMarked
package io.wiredesk.ingest.text;
