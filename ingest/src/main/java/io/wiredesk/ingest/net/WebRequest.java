package io.wiredesk.ingest.net;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What to ask for.
 *
 * @param address http or https, with a host; its user info, if any, is sent to its own origin only
 * @param headers beside those the client sets itself; credentials among them go where the secrets go
 * @param secrets headers for the address's own origin (scheme, host and port), never for where it redirects to
 * @param content to post; null to get. A post is not redirected
 */
public record WebRequest(
        URI address,
        Map<String, String> headers,
        Map<String, String> secrets,
        @Nullable Content content) {

    private static final Set<String> CREDENTIALS = Set.of("authorization", "cookie", "proxy-authorization");

    /** A body and what it is. */
    @SuppressWarnings("ArrayRecordComponent") // carried through, never compared
    public record Content(String mediaType, byte[] bytes) {}

    /** A page to get. */
    public static WebRequest get(URI address, Map<String, String> headers) {
        return new WebRequest(address, headers, Map.of(), null);
    }

    /** The headers for the address's own origin, or for any other. */
    Map<String, String> headers(boolean ownOrigin) {
        Map<String, String> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sent.putAll(headers);
        if (ownOrigin) {
            sent.putAll(secrets);
        } else {
            sent.keySet().removeIf(name -> CREDENTIALS.contains(name.toLowerCase(Locale.ROOT)));
        }
        return sent;
    }

    /** The name of a header that would end its line and begin another. */
    Optional<String> brokenHeader() {
        return headers(true).entrySet().stream()
                .filter(header -> (header.getKey() + header.getValue()).chars().anyMatch(Character::isISOControl))
                .map(header -> header.getKey().replaceAll("\\p{Cntrl}", "?"))
                .findFirst();
    }

    /** Nothing of it: addresses and headers may be secrets. */
    @Override
    public String toString() {
        return "WebRequest";
    }
}
