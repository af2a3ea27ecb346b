package io.wiredesk.ingest.net;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.net.PercentCodec;

/** One request of a trail, and what its answer's headers say. */
final class Hop {

    private Hop() {}

    static HttpUriRequestBase of(WebRequest request, Trail trail, String userAgent) {
        HttpUriRequestBase hop = new HttpUriRequestBase(request.content() == null ? "GET" : "POST", URI.create("/"));
        WebAddress at = trail.at();
        hop.setScheme(at.scheme());
        hop.setAuthority(at.authority());
        hop.setPath(at.path());
        hop.setHeader(HttpHeaders.USER_AGENT, userAgent);
        hop.setHeader(HttpHeaders.ACCEPT_ENCODING, Bodies.ACCEPTED);
        String credentials = trail.userInfo();
        if (credentials != null) {
            hop.setHeader(HttpHeaders.AUTHORIZATION, basic(credentials));
        }
        request.headers(trail.ownOrigin()).forEach(hop::setHeader);
        WebRequest.Content content = request.content();
        if (content != null) {
            hop.setEntity(new ByteArrayEntity(content.bytes(), ContentType.parse(content.mediaType())));
        }
        return hop;
    }

    /** Where an answer sends us, if it does. */
    static Optional<String> location(HttpResponse response) {
        return switch (response.getCode()) {
            case 301, 302, 303, 307, 308 ->
                Optional.ofNullable(response.getFirstHeader(HttpHeaders.LOCATION))
                        .map(NameValuePair::getValue);
            default -> Optional.empty();
        };
    }

    /** The first value of each header, by lower-case name. */
    static Map<String, String> headers(HttpResponse response) {
        return Arrays.stream(response.getHeaders())
                .collect(Collectors.toMap(
                        header -> header.getName().toLowerCase(Locale.ROOT), Hop::value, (first, other) -> first));
    }

    private static String value(Header header) {
        return Optional.ofNullable(header.getValue()).orElse("");
    }

    private static String basic(String userInfo) {
        byte[] decoded = PercentCodec.RFC3986.decode(userInfo).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(decoded);
    }
}
