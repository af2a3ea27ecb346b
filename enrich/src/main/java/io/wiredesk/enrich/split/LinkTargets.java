package io.wiredesk.enrich.split;

import io.wiredesk.schemas.CanonicalUrl;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a link really goes, as far as the link itself says so: trackers that carry their target in a parameter or in the path,
 * percent- or base64-encoded, are unwrapped. Nothing is fetched.
 */
final class LinkTargets {

    /** How redirectors name the parameter that carries their target: by a word for it, or by a letter and perhaps a number. */
    private static final Pattern CARRIER = Pattern.compile(
            "(?i)[a-z_]{0,20}(?:url|uri|link|redirect(?:_to)?|target|dest|destination)|[a-z]{1,2}\\d?|goto|out|ued|href");

    /** Parameters named so that carry an address which is not the target. */
    private static final Pattern NO_CARRIER =
            Pattern.compile("(?i).*(?:image|img|pic|logo|icon|thumb|return|back|ref|base|cdn|src).*");

    /** Pages whose parameter names what they are about, not where they lead: sharing, archives, translations, log-ins. */
    private static final Pattern NOT_REDIRECTS = Pattern.compile(
            "(?i)https?://[^/]*(?:/(?:intent|share|sharer|sharer\\.php|sharing|sharearticle|submit|login|signin|oauth[^/?]*|dialog)\\b"
                    + "|web\\.archive\\.org/|archive\\.(?:is|ph|today)/|translate\\.google\\.|webcache\\.|validator\\.)"
                    + "|(?i)https?://[^/]+/(?:[^?]*/)?(?:intent|share|sharer|sharer\\.php|sharing|shareArticle|submit|login|signin)\\b.*");

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://[^\\s/?#]+\\.[^\\s]+");
    private static final Pattern IN_PATH = Pattern.compile("(?i)/(https?(?:%3A%2F%2F|:%2F%2F)[^/?]+|https?://.+)");
    private static final Pattern IN_JSON = Pattern.compile("\"(https?:[^\"\\s]+)\"");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{12,4000}={0,2}");

    /** What "h", "H" and "{" are in Base64, and how they begin as they are or percent-encoded. */
    private static final String BEGINNINGS = "aSehH%";

    /** No address is shorter, however it is written. */
    private static final int SHORTEST = 10;

    private static final int SHORTEST_SEGMENT = 20;

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
            String inner = inner(target);
            if (inner == null) {
                return target;
            }
            target = inner;
        }
        return target;
    }

    private static @Nullable String inner(String href) {
        if (href.length() > MAX_LENGTH || !startsWithHttp(href, 0)) {
            return null;
        }
        int mark = href.indexOf('?');
        int pathEnd = mark < 0 ? href.length() : mark;
        int path = href.indexOf('/', "https://".length());
        String found = mark < 0 ? null : fromParameters(href, mark + 1);
        found = found == null && path >= 0 ? embedded(href, path) : found;
        found = found == null && path >= 0 && path < pathEnd ? fromPath(href, path, pathEnd) : found;
        return found == null || NOT_REDIRECTS.matcher(href).lookingAt() ? null : found;
    }

    private static @Nullable String fromParameters(String href, int query) {
        for (int from = query, to; from < href.length(); from = to + 1) {
            to = from;
            while (to < href.length() && href.charAt(to) != '&' && href.charAt(to) != ';') {
                to++;
            }
            int equals = href.indexOf('=', from, to);
            if (equals > from && to - equals > SHORTEST && mayBegin(href.charAt(equals + 1))) {
                String target = decoded(href.substring(equals + 1, to));
                if (target != null && isCarrier(href.substring(from, equals))) {
                    return target;
                }
            }
        }
        return null;
    }

    private static boolean mayBegin(char first) {
        return BEGINNINGS.indexOf(first) >= 0;
    }

    private static boolean isCarrier(String name) {
        return CARRIER.matcher(name).matches() && !NO_CARRIER.matcher(name).matches();
    }

    /** An address within the path, as it is or percent-encoded. */
    private static @Nullable String embedded(String href, int path) {
        for (int slash = path; slash >= 0; slash = href.indexOf('/', slash + 1)) {
            if (startsWithHttp(href, slash + 1)) {
                Matcher embedded = IN_PATH.matcher(href).region(slash, href.length());
                if (embedded.lookingAt()) {
                    return absolute(percentDecoded(embedded.group(1)));
                }
            }
        }
        return null;
    }

    private static @Nullable String fromPath(String href, int path, int pathEnd) {
        for (int from = path + 1, to; from < pathEnd; from = to + 1) {
            int slash = href.indexOf('/', from, pathEnd);
            to = slash < 0 ? pathEnd : slash;
            if (to - from >= SHORTEST_SEGMENT && mayBegin(href.charAt(from))) {
                String target = base64(href.substring(from, to));
                if (target != null) {
                    return target;
                }
            }
        }
        return null;
    }

    private static @Nullable String decoded(String value) {
        String target = absolute(value);
        if (target == null) {
            String plain = percentDecoded(value);
            target = absolute(plain);
            return target == null ? base64(plain) : target;
        }
        return target;
    }

    private static @Nullable String absolute(String text) {
        return startsWithHttp(text, 0) && ABSOLUTE.matcher(text).matches() ? text : null;
    }

    private static @Nullable String base64(String text) {
        if (text.isEmpty() || !mayBegin(text.charAt(0)) || !BASE64.matcher(text).matches()) {
            return null;
        }
        try {
            String standard = withoutPadding(text.replace('-', '+').replace('_', '/'));
            String plain = new String(Base64.getDecoder().decode(standard), StandardCharsets.UTF_8);
            Matcher json = IN_JSON.matcher(plain);
            return plain.startsWith("{") && json.find() ? absolute(json.group(1).replace("\\/", "/")) : absolute(plain);
        } catch (IllegalArgumentException e) {
            return null;
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
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static boolean startsWithHttp(String href, int at) {
        return href.regionMatches(true, at, "http", 0, 4);
    }
}
