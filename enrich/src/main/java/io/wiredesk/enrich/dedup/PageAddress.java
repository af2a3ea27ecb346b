package io.wiredesk.enrich.dedup;

import io.wiredesk.schemas.CanonicalUrl;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of the page behind the address of one of its forms: for phones, for print, from an archive, through a
 * redirector that says where it leads. Nothing is fetched; what hides its target stays what it is.
 */
final class PageAddress {

    /** Wrappers: the page's address, with or without scheme, is group 1. They may be nested, an archived AMP page, say. */
    private static final List<Pattern> WRAPPERS = List.of(
            Pattern.compile("https://web\\.archive\\.org/(?:web/)?[0-9*]+(?:[a-z]{2}_)?/(.+)"),
            Pattern.compile(
                    "https://archive\\.(?:today|is|ph|fo|li|md|vn)/(?:[0-9.-]{4,}|newest|latest|timegate|o/[^/]+)/(.+)"),
            Pattern.compile("https://webcache\\.googleusercontent\\.com/search\\?.*?q=cache:(?:[\\w-]+:)?([^&+ ]+).*"),
            Pattern.compile("https://google\\.[a-z.]+/amp/(?:s/)?(.+)"),
            Pattern.compile("https://[\\w-]+\\.cdn\\.ampproject\\.org/[a-z]+/(?:s/)?(.+)"),
            Pattern.compile("https://cdn\\.ampproject\\.org/[a-z]+/(?:s/)?(.+)"),
            Pattern.compile(
                    "https://(?:12ft\\.io|r\\.jina\\.ai|removepaywalls?\\.com|outline\\.com|freedium\\.cfd|href\\.li)/\\??(.+)"),
            Pattern.compile(
                    "https://(?:google\\.[a-z.]+/url|news\\.google\\.com/news/url|l\\.facebook\\.com/l\\.php|lm\\.facebook\\.com/l\\.php"
                            + "|out\\.reddit\\.com/[^?]*|linkedin\\.com/(?:redir/redirect|safety/go)|youtube\\.com/redirect|t\\.umblr\\.com/redirect"
                            + "|getpocket\\.com/(?:save|redirect)|flipboard\\.com/redirect|slack-redir\\.net/link|vk\\.com/away\\.php"
                            + "|steamcommunity\\.com/linkfilter|feedly\\.com/i/redirect|bing\\.com/news/apiclick\\.aspx|news\\.yahoo\\.com/r)"
                            + "\\?(?:.*&)?(?:url|u|q|z|to|target|session_redirect)=(http[^&]+).*"));

    /** {@code www-example-com.translate.goog}: dots are dashes, dashes are double. */
    private static final Pattern TRANSLATED = Pattern.compile("https://([a-z0-9-]+)\\.translate\\.goog(.*)");

    /** What stands before the name of the site for a smaller screen. */
    private static final Pattern SMALL_SCREEN = Pattern.compile(
            "https://(?:(?:m|mobile|amp|touch|wap|mobi)\\.(?=[^/.]+\\.[^/]+)|([a-z]{2,3})\\.m\\.(?=[^/.]+\\.))(.+)");

    /** What stands at the end of an address for another form of the page. */
    private static final Pattern FORM = Pattern.compile("/amp(?=/|\\?|$)|\\.amp(?=\\.html|\\?|$)|/print(?=\\?|$)");

    /** Parameters that choose a form; CanonicalUrl drops those that name a visit. */
    private static final Pattern FORM_PARAMETER = Pattern.compile(
            "(?<=[?&])(?:amp(?:=[^&]*)?|outputType=amp|output=amp|view=(?:amp|mobile)|m=1|mobile=1|print(?:=(?:1|true|yes)?)?|_x_tr_[a-z]+=[^&]*)(?:&|$)");

    /** Articles have a hyphen or a number in their name; the page of a manual may be called print or amp. */
    private static final Pattern ARTICLE = Pattern.compile("(?<!/)/[^/?]*[0-9_-][^/?]*(?:\\?|$)");

    private static final Pattern LOOSE_END = Pattern.compile("[?&]$");
    private static final Pattern SCHEME = Pattern.compile("(?i)^https?:/+");
    private static final int MAX_LEVELS = 4;

    private PageAddress() {}

    /**
     * The page's own canonical address.
     *
     * @return empty unless there is one
     */
    static Optional<String> of(@Nullable String url) {
        Optional<String> address = CanonicalUrl.of(url);
        for (int level = 0; level < MAX_LEVELS && address.isPresent(); level++) {
            Optional<String> inner = unwrapped(address.get());
            if (inner.isEmpty()) {
                break;
            }
            address = inner;
        }
        return address.flatMap(PageAddress::mainForm);
    }

    private static Optional<String> unwrapped(String address) {
        Matcher translated = TRANSLATED.matcher(address);
        if (translated.matches()) {
            String host =
                    translated.group(1).replace("--", "\0").replace('-', '.').replace('\0', '-');
            return CanonicalUrl.of("https://" + host + translated.group(2));
        }
        return WRAPPERS.stream()
                .map(wrapper -> wrapper.matcher(address))
                .filter(Matcher::matches)
                .flatMap(wrapper -> absolute(wrapper.group(1)).stream())
                .findFirst();
    }

    /** A host without a dot is none: the rest was a path of the wrapper's own. */
    private static Optional<String> absolute(String found) {
        boolean encoded = found.startsWith("http%") || (found.contains("%") && !found.contains("/"));
        String address = encoded ? decoded(found) : found;
        String bare = SCHEME.matcher(address).replaceFirst("");
        int end = bare.indexOf('/');
        boolean named = (end < 0 ? bare : bare.substring(0, end)).contains(".");
        return named ? CanonicalUrl.of("https://" + bare) : Optional.empty();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static Optional<String> mainForm(String address) {
        Matcher small = SMALL_SCREEN.matcher(address);
        String large = small.matches()
                ? "https://" + (small.group(1) == null ? "" : small.group(1) + ".") + small.group(2)
                : address;
        String plain = FORM_PARAMETER.matcher(large).replaceAll("");
        String full = LOOSE_END.matcher(plain).replaceFirst("");
        String bare = FORM.matcher(full).replaceFirst("");
        String main = ARTICLE.matcher(bare).find() ? bare : full;
        return main.equals(address) ? Optional.of(address) : CanonicalUrl.of(main);
    }
}
