package io.wiredesk.sink.desk.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what a client tells whether what it has is what there is.
 *
 * @param tag weak, as the same body is sent with and without compression (RFC 9110 §8.8.1)
 * @param changed since when it is so; null if nobody knows
 */
public record Validators(String tag, @Nullable Instant changed) {

    /** The tag of this body. Equal bodies, equal tags. */
    public static String tag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return "W/\"" + HexFormat.of().formatHex(hash, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** Whether the client has this (RFC 9110 §13.2.2: tags decide where there are any). */
    boolean areKnown(ServerRequestHeaders headers) {
        return headers.contains(HeaderNames.IF_NONE_MATCH)
                ? headers.values(HeaderNames.IF_NONE_MATCH).stream().anyMatch(this::isTagged)
                : since(headers).filter(this::isUnchangedSince).isPresent();
    }

    private boolean isTagged(String ifNoneMatch) {
        return Stream.of(ifNoneMatch.split(","))
                .map(String::strip)
                .anyMatch(known -> known.equals("*") || opaque(known).equals(opaque(tag)));
    }

    /** What weak comparison compares (RFC 9110 §8.8.3.2). */
    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static Optional<Instant> since(ServerRequestHeaders headers) {
        try {
            return headers.ifModifiedSince().map(ZonedDateTime::toInstant);
        } catch (RuntimeException e) {
            return Optional.empty(); // no date: as if it were not there
        }
    }

    private boolean isUnchangedSince(Instant since) {
        return changed != null && !changed.truncatedTo(ChronoUnit.SECONDS).isAfter(since);
    }
}
