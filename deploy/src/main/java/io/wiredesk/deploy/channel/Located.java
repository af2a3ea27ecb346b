package io.wiredesk.deploy.channel;

/** What a record says, and where it stands. */
public record Located<T>(String key, int partition, long offset, T value) {}
