package io.wiredesk.ingest.mail;

import io.wiredesk.schemas.CanonicalUrl;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where an edition can be read on the web by anyone. An address that works for this subscriber only is none: it must
 * have a readable path when everything opaque is taken away.
 */
final class WebAddress {

    /** Header fields that give the page of this very mail (RFC 5064; platforms put posts into List-Post). */
    private static final List<String> HEADERS = List.of("archived-at", "x-archived-at", "list-post");

    private static final Pattern IN_BRACKETS = Pattern.compile("<\\s*(https?://[^>\\s]+)\\s*>");

    /** What is written on the link, in the languages newsletters here come in. */
    private static final Pattern LABEL = Pattern.compile(
            "\\b(?:view|read|see|open)\\b.{0,30}\\b(?:in|on|from) (?:your |a |the |my )?(?:web ?)?(?:browser|web|site)\\b|"
                    + "\\b(?:view|read|see|open)\\b.{0,20}\\bonline\\b|\\b(?:web|online|browser)[- ]?version\\b|\\bview (?:as|this) (?:a )?web ?page\\b|"
                    + "\\bim (?:web)?browser\\b|webversion|webansicht|online (?:ansehen|lesen|anzeigen)|"
                    + "dans (?:votre|le|un) navigateur|version (?:en ligne|web)|(?:voir|lire) en ligne|"
                    + "en (?:el|tu|su) navegador|versión (?:web|online|en línea)|ver online|nel (?:tuo )?browser|versione (?:web|online)|"
                    + "in (?:je|uw|de) browser|webversie|online versie|no (?:seu )?navegador|versão (?:web|online)|"
                    + "i (?:din )?webbläsare|przeglądarce|在浏览器中|网页版|在线阅读|ブラウザで|ウェブ版",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_LABEL = 120;

    /** Public archives whose pages are named by parameters: by host, which of them name the page. */
    private static final Map<Pattern, Set<String>> ARCHIVES = Map.of(
            Pattern.compile("(?:.*\\.)?(?:campaign-archive\\d?\\.com|mailchi\\.mp|list-manage\\d?\\.com)"),
            Set.of("u", "id"));

    /** Last words of paths that say nothing without what followed them. */
    private static final Pattern GENERIC = Pattern.compile(
            "(?i)(?:view|web|web-?view|web-?version|online|browser|view-?in-?browser|view-?online|e?-?mail|newsletter|campaigns?|"
                    + "show|mirror|archive|index|click|track|redirect|link|open|preview|display|message|m|p|v|r|c|e)(?:\\.\\w{2,5})?");

    private static final Pattern TARGET = Pattern.compile("(?i)[?&/](?:[\\w-]+=)?(https?(?:%3A%2F%2F|://?)[^&]+)");

    private WebAddress() {}

    /** The page's canonical address, without anything of the subscriber's. */
    static Optional<String> of(MailHeaders headers, MailContent content) {
        Stream<String> stated = HEADERS.stream()
                .flatMap(name -> headers.raw(name).stream())
                .flatMap(field -> IN_BRACKETS.matcher(field).results().map(found -> found.group(1)));
        Stream<String> linked = MailLinks.of(content).stream()
                .filter(link -> link.label().length() <= LONGEST_LABEL
                        && LABEL.matcher(link.label()).find())
                .map(MailLinks.Link::address);
        return Stream.concat(stated, linked)
                .map(WebAddress::target)
                .flatMap(address -> CanonicalUrl.of(address).stream())
                .flatMap(address -> forEveryone(address).stream())
                .findFirst();
    }

    /** Click counters are seen through where the target is in the link itself. */
    private static String target(String link) {
        Matcher target = TARGET.matcher(link.substring(Math.min(link.length(), "https://".length())));
        return target.find() && target.group(1).contains("%")
                ? decoded(target.group(1))
                : target.reset().find() ? target.group(1) : link;
    }

    private static String decoded(String escaped) {
        try {
            return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return escaped;
        }
    }

    private static Optional<String> forEveryone(String canonical) {
        URI address = URI.create(canonical);
        Optional<Set<String>> naming = ARCHIVES.entrySet().stream()
                .filter(archive -> archive.getKey()
                        .matcher(String.valueOf(address.getHost()))
                        .matches())
                .map(Map.Entry::getValue)
                .findFirst();
        String query = Arrays.stream(
                        Optional.ofNullable(address.getRawQuery()).orElse("").split("&", -1))
                .filter(parameter -> naming.map(
                                names -> names.contains(parameter.split("=", 2)[0]))
                        .orElse(!isOpaque(parameter)))
                .collect(Collectors.joining("&"));
        boolean isNamed = (naming.isPresent() && !query.isEmpty()) || isReadable(address.getRawPath());
        return isNamed
                ? CanonicalUrl.of("https://" + address.getRawAuthority() + address.getRawPath() + "?" + query)
                : Optional.empty();
    }

    private static boolean isOpaque(String parameter) {
        String value = parameter.substring(parameter.indexOf('=') + 1);
        return LinkTokens.isOpaque(value) || value.contains("@") || value.contains("%40");
    }

    /** Nothing opaque in it, and something said at its end. */
    private static boolean isReadable(String path) {
        List<String> segments =
                Arrays.stream(path.split("/", -1)).filter(s -> !s.isEmpty()).toList();
        return !segments.isEmpty()
                && segments.stream().noneMatch(LinkTokens::isOpaque)
                && segments.stream().noneMatch(s -> s.contains("@") || s.contains("%40"))
                && !GENERIC.matcher(segments.getLast()).matches();
    }
}
