package io.wiredesk.schemas;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final Pattern TRACKING = Pattern.compile(
            "(?i)utm_.*|mc_[a-z]+|pk_.*|mtm_.*|hsa_.*|vero_.*|"
                    + "fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|ttclid|igshid|igsh|mibextid|yclid|ysclid|srsltid|li_fat_id|"
                    + "_ga|_gl|gclsrc|gad_source|gad_campaignid|_hsenc|_hsmi|__hstc|__hssc|__hsfp|mkt_tok|ck_subscriber_id|"
                    + "_bhlid|oly_anon_id|oly_enc_id|s_cid|cmpid|ref_src|ref_url|guccounter|guce_referrer|guce_referrer_sig|spm|wickedid|__s");

    /** RFC 3986 appendix B, for http(s) with an authority; the fragment is left out. Takes what a strict parser refuses. */
    private static final Pattern PARTS =
            Pattern.compile("(?i)https?://(?<authority>[^/?#]*)(?<path>[^?#]*)(?:\\?(?<query>[^#]*))?(?:#.*)?");

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
    private static final Pattern END_SLASH = Pattern.compile("/$");
    private static final Pattern PARAMETER_ENDS = Pattern.compile("&(?:amp;)?");

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
        String oneLine = LINE_BREAKS.matcher(url).replaceAll("");
        Matcher parts = PARTS.matcher(BLANK_ENDS.matcher(oneLine).replaceAll(""));
        return parts.matches()
                ? host(parts.group("authority"))
                        .map(host -> "https://" + host + path(parts.group("path")) + query(parts.group("query")))
                : Optional.empty();
    }

    private static Optional<String> host(String authority) {
        Matcher matcher = AUTHORITY.matcher(authority);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String port = Optional.ofNullable(matcher.group("port")).orElse("");
        return ascii(matcher.group("host").toLowerCase(Locale.ROOT))
                .map(host -> WWW.matcher(host).replaceFirst("")
                        + (DEFAULT_PORT.matcher(port).matches() ? "" : port));
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
        String encoded = SLASHES.matcher(PercentEncoding.normalised(path)).replaceAll("/");
        String resolved = URI.create("https://host" + encoded).normalize().getRawPath();
        return END_SLASH.matcher(ABOVE_ROOT.matcher(resolved).replaceFirst("")).replaceFirst("");
    }

    private static String query(@Nullable String query) {
        if (query == null) {
            return "";
        }
        // "&amp;" is what an address copied out of HTML source holds
        String kept = PARAMETER_ENDS
                .splitAsStream(query)
                .map(PercentEncoding::normalised)
                .filter(p -> !p.isEmpty() && !TRACKING.matcher(name(p)).matches())
                .sorted()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static String name(String parameter) {
        int equals = parameter.indexOf('=');
        return equals < 0 ? parameter : parameter.substring(0, equals);
    }
}
