package io.wiredesk.schemas;

import java.net.IDN;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for one web page: what two links must share to be the same target.
 *
 * <p>Normalises as RFC 3986 §6.2.2–6.2.3 allows (case of scheme and host, default port, dot segments, percent-encoding)
 * and then drops what names a visit rather than a page: fragment, tracking parameters, {@code www.}, a trailing slash.
 * {@code http} becomes {@code https}. The result is ASCII, a valid URI, and its own canonical spelling. Nothing is
 * fetched.
 */
public final class CanonicalUrl {

    /** Parameters that name a campaign, a click or a subscriber, never a page. */
    private static final Set<String> TRACKING = Set.of(
            ("fbclid gclid dclid gbraid wbraid msclkid twclid ttclid igshid igsh mibextid yclid ysclid srsltid li_fat_id"
                            + " _ga _gl gclsrc gad_source gad_campaignid _hsenc _hsmi __hstc __hssc __hsfp mkt_tok ck_subscriber_id"
                            + " _bhlid oly_anon_id oly_enc_id s_cid cmpid ref_src ref_url guccounter guce_referrer guce_referrer_sig"
                            + " spm wickedid __s")
                    .split(" ", -1));

    /** How the names of others begin. */
    private static final List<String> TRACKERS = List.of("utm_", "pk_", "mtm_", "hsa_", "vero_");

    /** Behind this there are letters only. */
    private static final String MAILCHIMP = "mc_";

    private static final Pattern AUTHORITY = Pattern.compile(
            "(?:.*@)?(?<host>\\[[0-9a-f:.]+]|[^\\s:/\\\\%\\[\\]]+)(?<port>:[0-9]{0,5})?", Pattern.CASE_INSENSITIVE);

    private static final Pattern LINE_BREAKS = Pattern.compile("[\t\r\n]+");
    private static final Pattern BLANK_ENDS = Pattern.compile("^[\\p{Z}\\p{Cc}\\p{Cf}]+|[\\p{Z}\\p{Cc}\\p{Cf}]+$");

    /** As long as a name with a dot is left. */
    private static final Pattern WWW = Pattern.compile("^(?:www\\d?\\.)+(?=[^.]+\\.)");

    private static final Pattern DEFAULT_PORT = Pattern.compile(":(80|443)?");
    private static final Pattern HOST = Pattern.compile("[a-z0-9._~-]*[a-z0-9][a-z0-9._~-]*");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    private static final Pattern ABOVE_ROOT = Pattern.compile("^(/\\.\\.)+(?=/|$)");
    private static final int MAX_LABEL = 63;

    private static final String HTTP = "http://";
    private static final String HTTPS = "https://";
    private static final String AMP = "amp;";

    private static final int MAX_LENGTH = 4096;

    private CanonicalUrl() {}

    /**
     * The canonical spelling of an address.
     *
     * @param url absolute, as found; blanks around it, line breaks in it and unescaped characters are taken as browsers do
     * @return empty unless it is an http(s) address of at most 4096 characters with a host that can be read
     */
    public static Optional<String> of(@Nullable String url) {
        if (url == null || url.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String address = trimmed(url);
        int authority = authority(address);
        if (authority < 0) {
            return Optional.empty();
        }
        int fragment = address.indexOf('#', authority);
        int end = fragment < 0 ? address.length() : fragment;
        int mark = address.indexOf('?', authority, end);
        int pathEnd = mark < 0 ? end : mark;
        int slash = address.indexOf('/', authority, pathEnd);
        int path = slash < 0 ? pathEnd : slash;
        String host = host(address.substring(authority, path));
        return host == null
                ? Optional.empty()
                : Optional.of("https://" + host
                        + pathAndQuery(
                                path(address.substring(path, pathEnd)), mark < 0 ? "" : query(address, mark + 1, end)));
    }

    /** Where the authority of an http(s) address begins, RFC 3986 appendix B; -1 if it is none. */
    private static int authority(String address) {
        String scheme =
                address.substring(0, Math.min(HTTPS.length(), address.length())).toLowerCase(Locale.ROOT);
        return scheme.startsWith(HTTPS) ? HTTPS.length() : scheme.startsWith(HTTP) ? HTTP.length() : -1;
    }

    /** Without line breaks, and blanks at either end; addresses as nearly all are stay as they came. */
    private static String trimmed(String url) {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c <= ' ' || c > '~') {
                return BLANK_ENDS
                        .matcher(LINE_BREAKS.matcher(url).replaceAll(""))
                        .replaceAll("");
            }
        }
        return url;
    }

    /** RFC 3986 §6.2.3: an empty path before a query is written as a slash. */
    private static String pathAndQuery(String path, String query) {
        return (path.isEmpty() && !query.isEmpty() ? "/" : path) + query;
    }

    private static @Nullable String host(String authority) {
        if (isSimple(authority)) {
            return withoutWww(authority.toLowerCase(Locale.ROOT));
        }
        Matcher matcher = AUTHORITY.matcher(authority);
        if (!matcher.matches()) {
            return null;
        }
        String port = Optional.ofNullable(matcher.group("port")).orElse("");
        return ascii(matcher.group("host").toLowerCase(Locale.ROOT))
                .map(host -> withoutWww(host) + (DEFAULT_PORT.matcher(port).matches() ? "" : port))
                .orElse(null);
    }

    /** Names that need no care, as nearly all are: labels of ASCII letters, digits and hyphens. */
    private static boolean isSimple(String authority) {
        int label = 0;
        for (int i = 0; i < authority.length(); i++) {
            char c = authority.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!plain && (i == 0 || (c != '-' && (c != '.' || label == 0)))) {
                return false;
            }
            label = c == '.' ? 0 : label + 1;
            if (label > MAX_LABEL) {
                return false;
            }
        }
        return label > 0;
    }

    private static String withoutWww(String host) {
        return host.startsWith("www") ? WWW.matcher(host).replaceFirst("") : host;
    }

    private static Optional<String> ascii(String host) {
        if (host.startsWith("[")) {
            return Optional.of(host);
        }
        try {
            String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            String bare = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
            return HOST.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String path(String path) {
        String encoded = PercentEncoding.normalised(path);
        String single = encoded.contains("//") ? SLASHES.matcher(encoded).replaceAll("/") : encoded;
        String resolved = single.contains("/.") ? withoutDots(single) : single;
        return resolved.endsWith("/") ? resolved.substring(0, resolved.length() - 1) : resolved;
    }

    private static String withoutDots(String path) {
        return ABOVE_ROOT
                .matcher(URI.create("https://host" + path).normalize().getRawPath())
                .replaceFirst("");
    }

    private static String query(String address, int from, int to) {
        List<String> kept = new ArrayList<>();
        for (int start = from, end; start <= to; start = end + 1) {
            // "&amp;" is what an address copied out of HTML source holds
            start += start > from && address.startsWith(AMP, start) ? AMP.length() : 0;
            int next = address.indexOf('&', start, to);
            end = next < 0 ? to : next;
            String parameter = PercentEncoding.normalised(address.substring(start, end));
            if (!parameter.isEmpty() && !isTracking(name(parameter))) {
                kept.add(parameter);
            }
        }
        Collections.sort(kept);
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }

    private static boolean isTracking(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return TRACKING.contains(lower)
                || TRACKERS.stream().anyMatch(lower::startsWith)
                || (lower.startsWith(MAILCHIMP) && isLetters(lower, MAILCHIMP.length()));
    }

    private static boolean isLetters(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
                return false;
            }
        }
        return from < text.length();
    }

    private static String name(String parameter) {
        int equals = parameter.indexOf('=');
        return equals < 0 ? parameter : parameter.substring(0, equals);
    }
}
