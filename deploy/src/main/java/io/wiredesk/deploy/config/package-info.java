/**
 * {@code wiredesk.yaml}: one table of settings ({@link io.wiredesk.deploy.config.Settings}) says what may be written, how it is
 * read, what holds without it, and is what {@code docs/configuration.md} is generated from. A file is read as a whole:
 * every mistake in it is reported at once, with line, column and key.
 */
@org.jspecify.annotations.NullMarked
package io.wiredesk.deploy.config;
