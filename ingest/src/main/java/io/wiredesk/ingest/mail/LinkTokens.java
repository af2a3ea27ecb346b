package io.wiredesk.ingest.mail;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The values in a mail's links that stand for the subscriber: opaque ones that most of its links share, and those its
 * List-Unsubscribe header holds. They are taken out of parameters, and out of paths of click counters, which have no
 * readable word in them; an article's own path is never touched, and links that differ still differ.
 */
final class LinkTokens {

    /** What stands in for such a value. */
    static final String SUBSCRIBER = "subscriber";

    /** In so few links nothing can be told from repetition. */
    private static final int ENOUGH_LINKS = 5;

    private static final Pattern SEPARATOR = Pattern.compile("[/?&=#;]+");
    private static final Pattern PIECE = Pattern.compile("[-_.~%+,:]+");
    private static final Pattern HOST = Pattern.compile("(?i)(https?://[^/?#]*)(.*)", Pattern.DOTALL);
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** Words of click counters' paths; whatever is shorter is no word anyway. */
    private static final Set<String> COUNTER_WORDS = Set.of(
            "click", "clicks", "link", "links", "track", "tracking", "redirect", "open", "opens", "goto", "beacon");

    private static final int SHORTEST_WORD = 4;

    /** Parameters that are the subscriber's by name, at providers of many newsletters. */
    private static final Pattern SUBSCRIBER_PARAMETER = Pattern.compile(
            "(?i)(?<=[?&;])(?:mc_eid|ck_subscriber_id|subscriber_?id|subscriber|recipient_?id|recipient|contact_?id|"
                    + "oly_enc_id|oly_anon_id|vero_id|mkt_tok|_hsenc|elqtrackid|sfmc_sub|sfmc_id|_bhiiv|_bhlid|e?mail_?(?:address|hash|id)|"
                    + "(?:access_|auth_|login_|magic_)?token(?==[^&#]{16})|jwt)=[^&#]*(?:&(?:amp;)?|(?=#)|$)");

    private static final Pattern EMPTY_QUERY = Pattern.compile("(?:\\?|&amp;|&)+(?=#|$)");

    private final Set<String> secret;

    private LinkTokens(Set<String> secret) {
        this.secret = Set.copyOf(secret);
    }

    /**
     * Looks for them.
     *
     * @param links of the mail
     * @param unsubscribing links of its List-Unsubscribe header
     */
    static LinkTokens of(Collection<String> links, Collection<String> unsubscribing) {
        Set<String> secret = new HashSet<>();
        unsubscribing.forEach(link -> secret.addAll(opaque(link)));
        Set<String> distinct = links.stream().filter(l -> l.startsWith("http")).collect(Collectors.toSet());
        Map<String, Integer> counts = new HashMap<>();
        distinct.forEach(link -> opaque(link).forEach(token -> counts.merge(token, 1, Integer::sum)));
        counts.forEach((token, count) -> {
            boolean isShared = distinct.size() >= ENOUGH_LINKS && 2 * count > distinct.size();
            if (isShared && !DIGITS.matcher(token).matches()) {
                secret.add(token);
            }
        });
        return new LinkTokens(secret);
    }

    /** @param raw a link as it stands in its text, entities and all */
    String scrub(String raw) {
        Matcher parts = HOST.matcher(raw);
        if (!parts.matches()) {
            return raw;
        }
        String named = SUBSCRIBER_PARAMETER.matcher(parts.group(2)).replaceAll("");
        String rest = named.equals(parts.group(2))
                ? named
                : EMPTY_QUERY.matcher(named).replaceFirst("");
        int query = rest.indexOf('?');
        String path = query < 0 ? rest : rest.substring(0, query);
        String parameters = query < 0 ? "" : rest.substring(query);
        return parts.group(1) + (isCounter(path) ? without(path) : path) + without(parameters);
    }

    private String without(String part) {
        Matcher separator = SEPARATOR.matcher(part);
        StringBuilder kept = new StringBuilder(part.length());
        int from = 0;
        while (separator.find()) {
            kept.append(value(part.substring(from, separator.start()))).append(separator.group());
            from = separator.end();
        }
        return kept.append(value(part.substring(from))).toString();
    }

    private String value(String token) {
        return secret.contains(token) ? SUBSCRIBER : token;
    }

    private static boolean isCounter(String path) {
        return Arrays.stream(SEPARATOR.split(path))
                .allMatch(segment -> segment.length() < SHORTEST_WORD
                        || COUNTER_WORDS.contains(segment.toLowerCase(Locale.ROOT))
                        || segment.equals(SUBSCRIBER)
                        || isOpaque(segment));
    }

    private static List<String> opaque(String link) {
        Matcher parts = HOST.matcher(link.replace("&amp;", "&"));
        return parts.matches()
                ? Arrays.stream(SEPARATOR.split(parts.group(2)))
                        .filter(LinkTokens::isOpaque)
                        .distinct()
                        .toList()
                : List.of();
    }

    /** No word and no slug: a number or hash is a part of it. */
    static boolean isOpaque(String token) {
        return Arrays.stream(PIECE.split(token)).anyMatch(p -> Volatile.is(p.toLowerCase(Locale.ROOT)));
    }
}
