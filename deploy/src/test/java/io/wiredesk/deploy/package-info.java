/** What tests of several parts write: newsletters that nobody publishes. */
@org.jspecify.annotations.NullMarked
package io.wiredesk.deploy;
