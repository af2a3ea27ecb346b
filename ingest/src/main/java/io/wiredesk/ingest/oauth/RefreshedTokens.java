package io.wiredesk.ingest.oauth;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens by the refresh-token grant (RFC 6749 §6). A token is used until shortly before it expires.
 *
 * <p>A new refresh token in an answer replaces the old one, in memory: after a restart the configured one is used again.
 * Providers that hand out new ones (Microsoft) keep the old one valid for its own time (90 days); a provider that
 * revokes it at once needs the new one in the configuration before each restart, and says so by a refusal.
 */
public final class RefreshedTokens implements AccessTokens {

    /** A token this close to its end is not begun with. */
    static final Duration MARGIN = Duration.ofMinutes(2);

    /** A refusal holds for this long: asking more often changes nothing and locks accounts. */
    static final Duration REFUSAL = Duration.ofMinutes(15);

    private final OAuthClient client;
    private final TokenEndpoint endpoint;
    private final InstantSource clock;
    private String refreshToken;
    private @Nullable String token;
    private @Nullable String refusal;
    private Instant until = Instant.MIN;

    public RefreshedTokens(OAuthClient client, TokenEndpoint endpoint, InstantSource clock) {
        this.client = client;
        this.endpoint = endpoint;
        this.clock = clock;
        this.refreshToken = client.refreshToken();
    }

    @Override
    public String token() throws OAuthRefused, IOException, InterruptedException {
        if (clock.instant().isBefore(until)) {
            if (refusal != null) {
                throw new OAuthRefused(refusal);
            }
            if (token != null) {
                return token;
            }
        }
        return refresh();
    }

    @Override
    public void rejected() {
        token = null;
        if (refusal == null) {
            until = Instant.MIN;
        }
    }

    private String refresh() throws OAuthRefused, IOException, InterruptedException {
        token = null;
        refusal = null;
        TokenEndpoint.Answer answer = endpoint.post(client.tokenUrl(), client.refreshForm(refreshToken));
        Instant now = clock.instant();
        return switch (TokenAnswer.of(answer)) {
            case TokenAnswer.Granted granted -> {
                token = granted.token();
                until = now.plus(granted.lifetime()).minus(MARGIN);
                refreshToken = granted.refreshToken().orElse(refreshToken);
                yield granted.token();
            }
            case TokenAnswer.Denied denied -> {
                refusal = denied.why();
                until = now.plus(REFUSAL);
                throw new OAuthRefused(denied.why());
            }
            case TokenAnswer.Unclear unclear -> throw new IOException(unclear.why());
        };
    }
}
