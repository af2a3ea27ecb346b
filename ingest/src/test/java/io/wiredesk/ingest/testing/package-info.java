/** What the tests of the connectors share: a Connect that only remembers, and definitions that are just set. */
@org.jspecify.annotations.NullMarked
package io.wiredesk.ingest.testing;
