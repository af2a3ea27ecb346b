package io.wiredesk.deploy.cli;

/** What a record says, and where it stands. */
record Located<T>(String key, int partition, long offset, T value) {}
