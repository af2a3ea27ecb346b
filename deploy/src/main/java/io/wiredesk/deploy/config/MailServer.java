package io.wiredesk.deploy.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Where a mailbox is: protocol, host and port, nothing else. */
final class MailServer {

    private static final Set<String> PROTOCOLS = Set.of("imaps", "imap+starttls", "imap");
    private static final String REMEDY = "write imaps://HOST, or imap+starttls://HOST:143";

    private MailServer() {}

    /** The address in its plainest form: {@code imaps://imap.example.org:993}. */
    static String checked(String text) throws Wrong {
        URI uri = parse(text);
        String protocol = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!PROTOCOLS.contains(protocol) || uri.getHost() == null) {
            throw new Wrong("is not the address of a mail server", REMEDY);
        }
        if (uri.getUserInfo() != null) {
            throw new Wrong("names a user", "write the user as user: and the password as password:");
        }
        if (!uri.getPath().matches("/?") || uri.getQuery() != null || uri.getFragment() != null) {
            throw new Wrong("goes on after the host", "end it there; folders are listed as folders:");
        }
        return protocol + "://" + uri.getHost().toLowerCase(Locale.ROOT)
                + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    private static URI parse(String text) throws Wrong {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new Wrong("is not an address: character " + (e.getIndex() + 1) + " cannot stand there", REMEDY);
        }
    }
}
