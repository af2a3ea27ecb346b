package io.wiredesk.ingest.oauth;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a user got when they registered and signed in.
 *
 * @param tokenUrl https; http only to this very machine
 * @param clientId as registered
 * @param clientSecret empty for a public client
 * @param refreshToken from signing in once
 * @param scope to ask for; empty: what was granted
 */
public record OAuthClient(URI tokenUrl, String clientId, String clientSecret, String refreshToken, String scope) {

    /** @throws IllegalArgumentException if the token URL is none, or would send secrets in the clear */
    public OAuthClient {
        String scheme = String.valueOf(tokenUrl.getScheme()).toLowerCase(Locale.ROOT);
        boolean safe = scheme.equals("https") || (scheme.equals("http") && isThisMachine(tokenUrl.getHost()));
        if (!safe || tokenUrl.getHost() == null || tokenUrl.getUserInfo() != null) {
            throw new IllegalArgumentException("token.url must be https://host/… without credentials in it");
        }
    }

    private static boolean isThisMachine(String host) {
        return "localhost".equals(host) || "127.0.0.1".equals(host) || "[::1]".equals(host);
    }

    /** The refresh-token grant, RFC 6749 §6, with the client's credentials in the body (§2.3.1). */
    String refreshForm(String currentRefreshToken) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", currentRefreshToken);
        form.put("client_id", clientId);
        form.put("client_secret", clientSecret);
        form.put("scope", scope);
        return form.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Without any secret. */
    @Override
    public String toString() {
        return "OAuthClient[" + tokenUrl.getHost() + "]";
    }
}
