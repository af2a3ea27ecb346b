package io.wiredesk.enrich.split;

import io.wiredesk.schemas.CanonicalUrl;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a link really goes, as far as the link itself says so: trackers that carry their target in a parameter or in the path,
 * percent- or base64-encoded, are unwrapped. Nothing is fetched.
 */
final class LinkTargets {

    /** Parameters in which redirectors carry their target. */
    private static final Set<String> PARAMETERS = Set.of(
            "url",
            "u",
            "redirect",
            "redirect_url",
            "redirecturl",
            "redirect_to",
            "redirect_uri",
            "target",
            "targeturl",
            "to",
            "link",
            "dest",
            "desturl",
            "destination",
            "r",
            "q",
            "href",
            "goto",
            "go",
            "out",
            "ued",
            "murl",
            "adurl",
            "rurl",
            "p",
            "e");

    /** Pages whose parameter names what they are about, not where they lead: sharing, archives, translations, log-ins. */
    private static final Pattern NOT_REDIRECTS = Pattern.compile(
            "(?i)https?://[^/]*(?:/(?:intent|share|sharer|sharer\\.php|sharing|sharearticle|submit|login|signin|oauth[^/?]*|dialog)\\b"
                    + "|web\\.archive\\.org/|archive\\.(?:is|ph|today)/|translate\\.google\\.|webcache\\.|validator\\.)"
                    + "|(?i)https?://[^/]+/(?:[^?]*/)?(?:intent|share|sharer|sharer\\.php|sharing|shareArticle|submit|login|signin)\\b.*");

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://[^\\s/?#]+\\.[^\\s]+");
    private static final Pattern IN_PATH = Pattern.compile("(?i)/(https?(?:%3A%2F%2F|:%2F%2F)[^/?]+|https?://.+)");
    private static final Pattern IN_JSON = Pattern.compile("\"(https?:[^\"\\s]+)\"");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{12,4000}={0,2}");

    private static final Pattern PARAMETER_ENDS = Pattern.compile("[&;]");

    private static final int MAX_LEVELS = 3;
    private static final int MAX_LENGTH = 16_384;

    private LinkTargets() {}

    /**
     * The canonical target of a link.
     *
     * @param href absolute, as it stood
     * @return empty unless it leads to a web page
     */
    static Optional<String> canonical(String href) {
        return CanonicalUrl.of(unwrap(href.strip()));
    }

    /** The target, unwrapped as often as it is wrapped, at most three times. */
    static String unwrap(String href) {
        String target = href;
        for (int level = 0; level < MAX_LEVELS; level++) {
            Optional<String> inner = inner(target);
            if (inner.isEmpty()) {
                return target;
            }
            target = inner.get();
        }
        return target;
    }

    private static Optional<String> inner(String href) {
        if (href.length() > MAX_LENGTH
                || !startsWithHttp(href)
                || NOT_REDIRECTS.matcher(href).lookingAt()) {
            return Optional.empty();
        }
        int query = href.indexOf('?');
        int path = href.indexOf('/', "https://".length());
        String parameters = query < 0 ? "" : href.substring(query + 1);
        String segments =
                path < 0 || (query >= 0 && query < path) ? "" : href.substring(path, query < 0 ? href.length() : query);
        return fromParameters(parameters).or(() -> fromPath(segments, path < 0 ? "" : href.substring(path)));
    }

    private static Optional<String> fromParameters(String query) {
        return PARAMETER_ENDS
                .splitAsStream(query)
                .filter(parameter -> parameter.indexOf('=') > 0)
                .filter(parameter -> PARAMETERS.contains(
                        parameter.substring(0, parameter.indexOf('=')).toLowerCase(Locale.ROOT)))
                .map(parameter -> parameter.substring(parameter.indexOf('=') + 1))
                .flatMap(value -> decoded(value).stream())
                .findFirst();
    }

    private static Optional<String> fromPath(String path, String pathAndQuery) {
        Matcher embedded = IN_PATH.matcher(pathAndQuery);
        if (embedded.find()) {
            return absolute(percentDecoded(embedded.group(1)));
        }
        return Arrays.stream(path.split("/"))
                .filter(segment -> segment.length() >= 20)
                .flatMap(segment -> base64(segment).stream())
                .findFirst();
    }

    private static Optional<String> decoded(String value) {
        return Stream.of(absolute(value), absolute(percentDecoded(value)), base64(percentDecoded(value)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> absolute(String text) {
        return ABSOLUTE.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> base64(String text) {
        if (!BASE64.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            String standard = withoutPadding(text.replace('-', '+').replace('_', '/'));
            String plain = new String(Base64.getDecoder().decode(standard), StandardCharsets.UTF_8);
            Matcher json = IN_JSON.matcher(plain);
            return plain.startsWith("{") && json.find() ? absolute(json.group(1).replace("\\/", "/")) : absolute(plain);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String withoutPadding(String base64) {
        int end = base64.length();
        while (end > 0 && base64.charAt(end - 1) == '=') {
            end--;
        }
        return base64.substring(0, end);
    }

    private static String percentDecoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static boolean startsWithHttp(String href) {
        return href.regionMatches(true, 0, "http", 0, 4);
    }
}
