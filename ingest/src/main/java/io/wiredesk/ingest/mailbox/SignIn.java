package io.wiredesk.ingest.mailbox;

import io.wiredesk.ingest.definitions.DefinitionOptions;
import io.wiredesk.ingest.oauth.OAuthProvider;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** How a mailbox is signed in to; secrets not yet looked up. */
sealed interface SignIn {

    /** Whose mailbox it is. */
    SecretReference user();

    /** With a password. */
    record WithPassword(SecretReference user, SecretReference password) implements SignIn {}

    /**
     * With OAuth 2.0 access tokens.
     *
     * @param tokenUrl where they come from
     * @param scope empty: what was granted when the user signed in
     */
    record WithTokens(
            SecretReference user,
            URI tokenUrl,
            SecretReference clientId,
            SecretReference clientSecret,
            SecretReference refreshToken,
            String scope)
            implements SignIn {}

    /** @throws IllegalArgumentException naming the option that is missing or wrong */
    static SignIn of(DefinitionOptions options, Optional<OAuthProvider> provider) {
        SecretReference user = required(options, "user");
        String auth = options.text("auth").orElse("password").toLowerCase(Locale.ROOT);
        return switch (auth) {
            case "password" -> new WithPassword(user, required(options, "password"));
            case "oauth2" -> tokens(user, options, provider);
            default -> throw new IllegalArgumentException("option 'auth' must be password or oauth2");
        };
    }

    private static WithTokens tokens(
            SecretReference user, DefinitionOptions options, Optional<OAuthProvider> provider) {
        URI tokenUrl = options.text("token.url")
                .map(SignIn::address)
                .or(() -> provider.map(OAuthProvider::tokenUrl))
                .orElseThrow(() -> new IllegalArgumentException("option 'token.url' or 'provider' is missing"));
        return new WithTokens(
                user,
                tokenUrl,
                required(options, "client.id"),
                new SecretReference(
                        "client.secret", options.text("client.secret").orElse("")),
                required(options, "refresh.token"),
                options.text("scope")
                        .or(() -> provider.map(OAuthProvider::scope))
                        .orElse(""));
    }

    private static URI address(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("option 'token.url' must be an address, https://…", e);
        }
    }

    private static SecretReference required(DefinitionOptions options, String name) {
        return options.text(name)
                .map(text -> new SecretReference(name, text))
                .orElseThrow(() -> new IllegalArgumentException("option '" + name + "' is missing"));
    }
}
