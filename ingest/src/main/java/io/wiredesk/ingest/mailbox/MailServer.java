package io.wiredesk.ingest.mailbox;

import io.wiredesk.ingest.oauth.OAuthProvider;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which server, and how it is talked to. */
record MailServer(Security security, String host, int port) {

    private static final String FORMS =
            "the location must be imaps://host, imap+starttls://host or imap://host, each with :port if it is another one, without user or password (those are options)";

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
     * @throws IllegalArgumentException saying what a location looks like, without quoting it
     */
    static MailServer of(String location, Optional<OAuthProvider> provider) {
        return provider.filter(preset -> location.isBlank() || preset.name().equalsIgnoreCase(location.strip()))
                .map(preset -> new MailServer(Security.TLS, preset.imapHost(), Security.TLS.port))
                .orElseGet(() -> parse(location));
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
