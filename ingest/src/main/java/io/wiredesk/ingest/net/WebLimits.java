package io.wiredesk.ingest.net;

import java.time.Duration;

/**
 * What a request may cost.
 *
 * @param connect until the connection to one address stands
 * @param total from the look-up of the name to the last byte, redirects and slow bodies included
 * @param maxBytes of a body, after decompression
 * @param maxRedirects followed before giving up
 */
public record WebLimits(Duration connect, Duration total, int maxBytes, int maxRedirects) {}
