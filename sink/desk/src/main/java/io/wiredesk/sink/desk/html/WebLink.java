package io.wiredesk.sink.desk.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A way out of the desk. Only {@code http} and {@code https} become links: an address comes from whoever wrote the story.
 *
 * @param href what to open
 * @param host where that is, for people
 */
public record WebLink(String href, String host) {

    /** The link, or null if the address is none that may be opened. */
    public static @Nullable WebLink of(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            URI uri = new URI(address.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && uri.getHost() != null ? new WebLink(uri.toString(), name(uri.getHost())) : null;
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }

    private static String name(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }
}
