/** The whole line in one process: broker, channels, enrich, Connect worker, in that order, and back. */
@org.jspecify.annotations.NullMarked
package io.wiredesk.deploy.line;
