/** Measurements of the whole, against servers of its own on loopback. */
@org.jspecify.annotations.NullMarked
package io.wiredesk.deploy.bench;
