package io.wiredesk.schemas;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for one web page: what two links must share to be the same target.
 *
 * <p>Normalises as RFC 3986 §6.2.2–6.2.3 allows (case of scheme and host, default port, dot segments) and then drops what
 * names a visit rather than a page: fragment, tracking parameters, {@code www.}, a trailing slash. {@code http} becomes
 * {@code https}. Nothing is fetched.
 */
public final class CanonicalUrl {

    /** Parameters that name a campaign, a click or a subscriber, never a page. */
    private static final Pattern TRACKING = Pattern.compile(
            "(?i)utm_.*|mc_[a-z]+|pk_.*|mtm_.*|hsa_.*|vero_.*|"
                    + "fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|igshid|igsh|yclid|ysclid|_hsenc|_hsmi|mkt_tok|ck_subscriber_id|"
                    + "_bhlid|oly_anon_id|oly_enc_id|s_cid|cmpid|ref_src|ref_url|guccounter|guce_referrer|guce_referrer_sig|spm|wickedid|__s");

    private static final Pattern WWW = Pattern.compile("^www\\d?\\.");
    private static final int MAX_LENGTH = 4096;

    private CanonicalUrl() {}

    /**
     * The canonical spelling of an address.
     *
     * @param url absolute, as found
     * @return empty unless it is an http(s) address with a host that can be read
     */
    public static Optional<String> of(@Nullable String url) {
        if (url == null || url.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return canonical(new URI(escapeIllegal(url.strip())).normalize());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> canonical(URI uri) {
        String scheme = uri.getScheme();
        if (scheme == null || !scheme.toLowerCase(Locale.ROOT).matches("https?") || uri.getRawAuthority() == null) {
            return Optional.empty();
        }
        Optional<String> host = host(uri.getRawAuthority());
        return host.map(h -> "https://" + h + path(uri.getRawPath()) + query(uri.getRawQuery()));
    }

    private static Optional<String> host(String authority) {
        String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
        String host = hostAndPort.replaceFirst(":(80|443)?$", "").toLowerCase(Locale.ROOT);
        if (host.isEmpty() || !host.matches("[^\\s/\\\\]+")) {
            return Optional.empty();
        }
        String ascii = host.startsWith("[") ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        String bare = WWW.matcher(ascii).replaceFirst("");
        return Optional.of(bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare);
    }

    private static String path(@Nullable String path) {
        if (path == null) {
            return "";
        }
        String collapsed = path.replaceAll("/{2,}", "/");
        return collapsed.endsWith("/") ? collapsed.substring(0, collapsed.length() - 1) : collapsed;
    }

    private static String query(@Nullable String query) {
        if (query == null) {
            return "";
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(p -> !p.isEmpty() && !TRACKING.matcher(name(p)).matches())
                .sorted()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static String name(String parameter) {
        int equals = parameter.indexOf('=');
        return equals < 0 ? parameter : parameter.substring(0, equals);
    }

    /** Real links hold spaces, pipes and braces that java.net.URI refuses. */
    private static String escapeIllegal(String url) {
        StringBuilder escaped = new StringBuilder(url.length());
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (" \"<>\\^`{|}".indexOf(c) >= 0 || c < ' ') {
                escaped.append(String.format("%%%02X", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }
}
