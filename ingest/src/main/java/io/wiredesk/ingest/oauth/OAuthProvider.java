package io.wiredesk.ingest.oauth;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Mail providers whose addresses need not be looked up. Sources: their own documentation of XOAUTH2 for IMAP. */
public enum OAuthProvider {
    GMAIL("https://oauth2.googleapis.com/token", "", "imap.gmail.com"),
    MICROSOFT(
            "https://login.microsoftonline.com/common/oauth2/v2.0/token",
            "https://outlook.office.com/IMAP.AccessAsUser.All offline_access",
            "outlook.office365.com");

    private final URI tokenUrl;
    private final String scope;
    private final String imapHost;

    OAuthProvider(String tokenUrl, String scope, String imapHost) {
        this.tokenUrl = URI.create(tokenUrl);
        this.scope = scope;
        this.imapHost = imapHost;
    }

    /** By its name in any case: {@code gmail}, {@code microsoft}. */
    public static Optional<OAuthProvider> named(String name) {
        return Arrays.stream(values())
                .filter(p -> p.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** Where tokens come from. */
    public URI tokenUrl() {
        return tokenUrl;
    }

    /** What is asked for on a refresh; empty: what was granted at sign-in. */
    public String scope() {
        return scope;
    }

    /** Where the mailboxes are. */
    public String imapHost() {
        return imapHost;
    }
}
