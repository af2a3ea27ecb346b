package io.wiredesk.sink.desk.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A document, which a client may keep: the next time it asks whether it is still the same. */
public final class Answer {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

    private final String mediaType;
    private final byte[] body;
    private final @Nullable Instant changed;

    /**
     * A document.
     *
     * @param mediaType with charset
     * @param body kept as it is, not copied
     * @param changed when it became what it is; null if nobody knows
     */
    public Answer(String mediaType, byte[] body, @Nullable Instant changed) {
        this.mediaType = mediaType;
        this.body = body;
        this.changed = changed;
    }

    /** Not known since when. */
    public Answer(String mediaType, byte[] body) {
        this(mediaType, body, null);
    }

    /** Equal bodies, equal tags (RFC 9110 §8.8.3: strong). */
    public String tag() {
        return tag(body);
    }

    /** The tag of an answer with this body. */
    public static String tag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** Sends it, or that it is what the client has already. */
    public void send(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.ETAG, tag());
        response.header(HeaderNames.CACHE_CONTROL, "no-cache");
        response.header(HeaderNames.VARY, "Host");
        Optional.ofNullable(changed)
                .ifPresent(at ->
                        response.header(HeaderNames.LAST_MODIFIED, HTTP_DATE.format(at.atOffset(ZoneOffset.UTC))));
        if (isKnown(request)) {
            response.status(Status.NOT_MODIFIED_304).send();
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, mediaType);
        response.send(body);
    }

    /** RFC 9110 §13.2.2: tags decide where there are any. */
    private boolean isKnown(ServerRequest request) {
        return request.headers().contains(HeaderNames.IF_NONE_MATCH)
                ? request.headers().values(HeaderNames.IF_NONE_MATCH).stream().anyMatch(this::isTagged)
                : changed != null
                        && since(request).filter(this::isUnchangedSince).isPresent();
    }

    private boolean isTagged(String ifNoneMatch) {
        return Stream.of(ifNoneMatch.split(","))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .anyMatch(tag -> tag.equals("*") || tag.equals(tag()));
    }

    private static Optional<Instant> since(ServerRequest request) {
        try {
            return request.headers().ifModifiedSince().map(ZonedDateTime::toInstant);
        } catch (RuntimeException e) {
            return Optional.empty(); // no date: as if it were not there
        }
    }

    private boolean isUnchangedSince(Instant since) {
        return changed != null && !changed.truncatedTo(ChronoUnit.SECONDS).isAfter(since);
    }
}
