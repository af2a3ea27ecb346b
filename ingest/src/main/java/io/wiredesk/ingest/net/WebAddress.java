package io.wiredesk.ingest.net;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.URIUtils;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.net.URIAuthority;
import org.jspecify.annotations.Nullable;

/**
 * An http(s) address, taken apart.
 *
 * @param path with the query, never empty
 * @param userInfo as it is written
 */
record WebAddress(
        String scheme,
        String host,
        int port,
        String path,
        @Nullable String userInfo) {

    /** More hosts than {@link URI} knows of: those with an underscore, which exist. */
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:(?<user>[^@]*)@)?(?<host>\\[[0-9a-fA-F:.]+]|[a-zA-Z0-9._-]+)(?::(?<port>\\d{0,5}))?");

    private static final Pattern ILLEGAL = Pattern.compile("[^!-~]|[\"<>\\\\^`{|}]|%(?![0-9a-fA-F]{2})");

    private static final int HIGHEST_PORT = 65_535;

    /** An address, if it is one of the web. */
    static Optional<WebAddress> of(URI uri) {
        URI ascii = URI.create(uri.toASCIIString());
        String scheme = Objects.requireNonNullElse(ascii.getScheme(), "").toLowerCase(Locale.ROOT);
        Matcher authority = AUTHORITY.matcher(Objects.requireNonNullElse(ascii.getRawAuthority(), ""));
        if (!(scheme.equals("http") || scheme.equals("https")) || !authority.matches()) {
            return Optional.empty();
        }
        String path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        return Optional.of(new WebAddress(
                        scheme,
                        Place.normal(authority.group("host")),
                        port(scheme, authority.group("port")),
                        ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery(),
                        authority.group("user")))
                .filter(address -> address.port <= HIGHEST_PORT);
    }

    /** Where a {@code Location} header leads from here. It is often no proper address: what is wrong is escaped. */
    Optional<WebAddress> resolve(String location) {
        String escaped = ILLEGAL.matcher(location.strip())
                .replaceAll(match -> "%%%02X".formatted((int) match.group().charAt(0)));
        try {
            return of(URIUtils.resolve(uri(), new URI(escaped)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean sameOrigin(WebAddress other) {
        return scheme.equals(other.scheme) && host.equals(other.host) && port == other.port;
    }

    HttpHost target() {
        return new HttpHost(scheme, host, port);
    }

    /** As it is written in requests and addresses: without a port that goes without saying. */
    URIAuthority authority() {
        return new URIAuthority(host, port == standardPort(scheme) ? -1 : port);
    }

    /** The address without user info. */
    URI uri() {
        return uri(null);
    }

    /** The address with this user info. */
    URI uri(@Nullable String info) {
        String prefix = info == null ? "" : info + "@";
        return URI.create(scheme + "://" + prefix + authority() + path);
    }

    private static int standardPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static int port(String scheme, @Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return standardPort(scheme);
        }
        return Integer.parseInt(digits);
    }
}
