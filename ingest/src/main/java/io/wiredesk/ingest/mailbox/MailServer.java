package io.wiredesk.ingest.mailbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which server, and how it is talked to. */
record MailServer(Security security, String host, int port) {

    private static final String FORMS =
            "the location must be imaps://host, imap+starttls://host or imap://host, each with :port if it is another one, without user or password (those are options)";

    private static final Map<String, MailServer> PROVIDERS = Map.of(
            "gmail", new MailServer(Security.TLS, "imap.gmail.com", 993),
            "microsoft", new MailServer(Security.TLS, "outlook.office365.com", 993));

    /** How the connection is kept private. */
    enum Security {
        TLS("imaps", 993),
        STARTTLS("imap+starttls", 143),
        NONE("imap", 143);

        private final String scheme;
        private final int port;

        Security(String scheme, int port) {
            this.scheme = scheme;
            this.port = port;
        }
    }

    /**
     * Reads a location.
     *
     * @param location may be blank, or the provider's name, where a provider is given
     * @param provider {@code gmail} or {@code microsoft}
     * @throws IllegalArgumentException saying what a location looks like, without quoting it
     */
    static MailServer of(String location, Optional<String> provider) {
        Optional<MailServer> preset = provider.map(MailServer::preset);
        boolean isShort = location.isBlank() || provider.equals(Optional.of(location.strip()));
        return preset.filter(server -> isShort).orElseGet(() -> parse(location));
    }

    private static MailServer preset(String provider) {
        MailServer server = PROVIDERS.get(provider.toLowerCase(Locale.ROOT));
        if (server == null) {
            throw new IllegalArgumentException("option 'provider' must be gmail or microsoft");
        }
        return server;
    }

    private static MailServer parse(String location) {
        try {
            URI address = new URI(location.strip());
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            Security security = Arrays.stream(Security.values())
                    .filter(s -> s.scheme.equals(scheme))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(FORMS));
            if (address.getHost() == null || address.getRawUserInfo() != null) {
                throw new IllegalArgumentException(FORMS);
            }
            int port = address.getPort() < 0 ? security.port : address.getPort();
            return new MailServer(security, unbracketed(address.getHost()), port);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(FORMS, e);
        }
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
