package io.wiredesk.ingest.mailbox;

import io.wiredesk.ingest.oauth.AccessTokens;
import io.wiredesk.ingest.oauth.OAuthClient;
import io.wiredesk.ingest.oauth.RefreshedTokens;
import io.wiredesk.ingest.oauth.TokenEndpoint;
import java.io.IOException;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Looks up what one mailbox's server wants to be shown. Tokens are kept while what they are asked with is the same. */
final class Keys {

    private final UnaryOperator<@Nullable String> environment;
    private final TokenEndpoint endpoint;
    private final InstantSource clock;
    private @Nullable OAuthClient client;
    private @Nullable AccessTokens tokens;

    /** @param environment variables by name; null where there is none */
    Keys(UnaryOperator<@Nullable String> environment, TokenEndpoint endpoint, InstantSource clock) {
        this.environment = environment;
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /**
     * Looks them up.
     *
     * @throws AccessDenied if one is not where the options say, or makes no sense
     */
    Credentials of(SignIn signIn) throws AccessDenied {
        try {
            return switch (signIn) {
                case SignIn.WithPassword with -> new Credentials.Password(secret(with.user()), secret(with.password()));
                case SignIn.WithTokens with -> new Credentials.Bearer(secret(with.user()), tokens(client(with)));
            };
        } catch (IOException | IllegalArgumentException e) {
            throw new AccessDenied(String.valueOf(e.getMessage()));
        }
    }

    private OAuthClient client(SignIn.WithTokens with) throws IOException {
        return new OAuthClient(
                with.tokenUrl(),
                secret(with.clientId()),
                secret(with.clientSecret()),
                secret(with.refreshToken()),
                with.scope());
    }

    private AccessTokens tokens(OAuthClient asked) {
        AccessTokens known = tokens;
        if (known == null || !asked.equals(client)) {
            known = new RefreshedTokens(asked, endpoint, clock);
            client = asked;
            tokens = known;
        }
        return known;
    }

    private String secret(SecretReference reference) throws IOException {
        return reference.resolve(environment);
    }
}
