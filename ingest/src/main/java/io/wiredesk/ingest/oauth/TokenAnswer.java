package io.wiredesk.ingest.oauth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a token endpoint's answer means, RFC 6749 §5. */
sealed interface TokenAnswer {

    /**
     * A token.
     *
     * @param refreshToken to use from now on, if it has changed
     */
    record Granted(String token, Duration lifetime, Optional<String> refreshToken) implements TokenAnswer {}

    /** None until a person does something. */
    record Denied(String why) implements TokenAnswer {}

    /** Perhaps later. */
    record Unclear(String why) implements TokenAnswer {}

    /** What a person can do about each error (RFC 6749 §5.2; the last two are Microsoft's and OpenID's). */
    Map<String, String> REMEDIES = Map.of(
            "invalid_grant", "the refresh token has expired or was revoked: sign in again and set refresh.token",
            "invalid_client", "the client is not accepted: check client.id and client.secret",
            "unauthorized_client", "the client may not refresh tokens: check its registration and client.id",
            "unsupported_grant_type", "this server refreshes no tokens: check token.url",
            "invalid_scope", "the scope is not granted: check scope, or sign in again with it",
            "invalid_request", "the request is not understood: check token.url, client.id and scope",
            "consent_required", "the account must consent once more: sign in again and set refresh.token",
            "interaction_required", "the account must sign in once more: sign in again and set refresh.token");

    ObjectMapper JSON = new ObjectMapper();
    Duration DEFAULT_LIFETIME = Duration.ofMinutes(5);
    Duration LONGEST_LIFETIME = Duration.ofDays(1);

    static TokenAnswer of(TokenEndpoint.Answer answer) {
        @Nullable JsonNode body = json(answer.body());
        if (answer.status() == 200) {
            return body == null || body.path("access_token").asText("").isEmpty()
                    ? new Unclear("the token server answered without a token: check token.url")
                    : granted(body);
        }
        String error = body == null ? "" : body.path("error").asText("");
        return answer.status() < 500 && REMEDIES.containsKey(error)
                ? new Denied("no access token: " + REMEDIES.get(error) + " (" + error + ")")
                : new Unclear("the token server answered " + answer.status());
    }

    private static Granted granted(JsonNode body) {
        long seconds = body.path("expires_in").asLong(DEFAULT_LIFETIME.toSeconds());
        Duration lifetime = Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST_LIFETIME.toSeconds()));
        return new Granted(
                body.path("access_token").asText(),
                lifetime,
                Optional.of(body.path("refresh_token").asText("")).filter(t -> !t.isEmpty()));
    }

    private static @Nullable JsonNode json(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            return node.isObject() ? node : null;
        } catch (JsonProcessingException | StackOverflowError e) {
            return null;
        }
    }
}
