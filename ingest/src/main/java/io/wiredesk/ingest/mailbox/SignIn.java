package io.wiredesk.ingest.mailbox;

import io.wiredesk.ingest.definitions.DefinitionOptions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How a mailbox is signed in to; secrets not yet looked up. */
sealed interface SignIn {

    /** Whose mailbox it is. */
    SecretReference user();

    /** With a password. */
    record WithPassword(SecretReference user, SecretReference password) implements SignIn {}

    /**
     * With OAuth 2.0 access tokens.
     *
     * @param settings those of {@code client.id, client.secret, refresh.token, token.url, scope} that are given
     */
    record WithTokens(SecretReference user, Optional<String> provider, Map<String, SecretReference> settings)
            implements SignIn {

        public WithTokens {
            settings = Map.copyOf(settings);
        }
    }

    /** @throws IllegalArgumentException naming the option that is missing or wrong */
    static SignIn of(DefinitionOptions options, Optional<String> provider) {
        SecretReference user = required(options, "user");
        String auth = options.text("auth").orElse("password").toLowerCase(Locale.ROOT);
        return switch (auth) {
            case "password" -> new WithPassword(user, required(options, "password"));
            case "oauth2" -> new WithTokens(user, provider, tokens(options, provider));
            default -> throw new IllegalArgumentException("option 'auth' must be password or oauth2");
        };
    }

    private static Map<String, SecretReference> tokens(DefinitionOptions options, Optional<String> provider) {
        Map<String, SecretReference> settings = new TreeMap<>();
        settings.put("client.id", required(options, "client.id"));
        settings.put("refresh.token", required(options, "refresh.token"));
        if (provider.isEmpty()) {
            settings.put("token.url", required(options, "token.url"));
        }
        for (String name : new String[] {"client.secret", "token.url", "scope"}) {
            options.text(name).ifPresent(text -> settings.put(name, new SecretReference(name, text)));
        }
        return settings;
    }

    private static SecretReference required(DefinitionOptions options, String name) {
        return options.text(name)
                .map(text -> new SecretReference(name, text))
                .orElseThrow(() -> new IllegalArgumentException("option '" + name + "' is missing"));
    }
}
