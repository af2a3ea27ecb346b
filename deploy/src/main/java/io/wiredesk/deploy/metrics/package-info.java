/** What an all-in-one process measures of itself, and how it is told. */
@org.jspecify.annotations.NullMarked
package io.wiredesk.deploy.metrics;
