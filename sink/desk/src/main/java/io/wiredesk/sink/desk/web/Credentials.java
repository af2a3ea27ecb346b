package io.wiredesk.sink.desk.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** What a client shows in its Authorization header (RFC 6750, RFC 7617). */
final class Credentials {

    private Credentials() {}

    /** The bearer token, or the password whatever the user; empty if there is none that can be read. */
    static Optional<String> shown(ServerRequestHeaders headers) {
        return headers.first(HeaderNames.AUTHORIZATION)
                .map(header -> header.split(" ", 2))
                .filter(parts -> parts.length == 2)
                .flatMap(parts -> secret(parts[0].toLowerCase(Locale.ROOT), parts[1].strip()));
    }

    private static Optional<String> secret(String scheme, String value) {
        return switch (scheme) {
            case "bearer" -> Optional.of(value);
            case "basic" -> password(value);
            default -> Optional.empty();
        };
    }

    private static Optional<String> password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? Optional.empty() : Optional.of(pair.substring(colon + 1));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
