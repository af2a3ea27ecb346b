package io.wiredesk.deploy.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Addresses of feeds. They may be secrets, so nothing here quotes more than the scheme of one that stands in the file. */
final class FeedAddress {

    private static final String REMEDY = "write an address that starts with https://, http:// or file:///";

    private FeedAddress() {}

    /** The text itself, if a feed can be fetched from there. */
    static String checked(String text, boolean quotable) throws Wrong {
        URI uri = parse(text);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean usable = switch (scheme) {
            case "http", "https" -> uri.getHost() != null;
            case "file" -> uri.getPath() != null;
            case "" -> false;
            default ->
                throw new Wrong(
                        (quotable ? scheme + ": addresses" : "addresses of that kind") + " are not fetched", REMEDY);
        };
        if (!usable) {
            throw new Wrong("is not the address of a feed", REMEDY);
        }
        return text;
    }

    private static URI parse(String text) throws Wrong {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new Wrong("is not an address: character " + (e.getIndex() + 1) + " cannot stand there", REMEDY);
        }
    }
}
