package io.wiredesk.ingest.net;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A host and a port. */
public record HostPort(String host, int port) {

    private static final Pattern FORM = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^\\s:/@\\[\\]]+):(\\d{1,5})");
    private static final int HIGHEST = 65_535;

    /**
     * Reads {@code host:port}.
     *
     * @return empty for an empty text
     * @throws IllegalArgumentException if it is something else
     */
    static Optional<HostPort> parse(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > HIGHEST) {
            throw new IllegalArgumentException("not host:port (no scheme, no user, no path)");
        }
        return Optional.of(new HostPort(Place.normal(matcher.group(1)), Integer.parseInt(matcher.group(2))));
    }
}
