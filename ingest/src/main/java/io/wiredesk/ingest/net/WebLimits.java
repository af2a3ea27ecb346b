package io.wiredesk.ingest.net;

import java.time.Duration;

/**
 * What a request may cost.
 *
 * @param connect until the connection stands
 * @param total from the first to the last byte, redirects and slow bodies included
 * @param maxBytes of a body, after decompression
 * @param maxRedirects followed before giving up
 * @param userAgent who we say we are
 */
public record WebLimits(Duration connect, Duration total, int maxBytes, int maxRedirects, String userAgent) {}
