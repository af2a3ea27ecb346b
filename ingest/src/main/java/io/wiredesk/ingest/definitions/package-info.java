/** What to poll, read from the source-definitions channel while tasks run. */
@org.jspecify.annotations.NullMarked
package io.wiredesk.ingest.definitions;
