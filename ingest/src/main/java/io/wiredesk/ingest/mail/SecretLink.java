package io.wiredesk.ingest.mail;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Links that act for the subscriber: whoever has one can unsubscribe them or read their settings. */
final class SecretLink {

    private static final String LEAVE =
            "unsubscri|disable[-_]email|opt[-_ ]?out|abmelde|abbestell|d[ée]sabonn|d[ée]sinscri|uitschrijv|"
                    + "cancelar[-_ ](?:la[-_ ])?(?:suscripci|inscri)|disiscri|退订|取消订阅|配信停止";

    private static final String SETTINGS =
            "(?:manage|update|change|edit|e?-?mail|your|subscription|subscriber|notification|communication)s?[-_ ]"
                    + "(?:(?:your|my|the|e?-?mail|subscription|newsletter)[-_ ])*(?:preferences|subscriptions?|profile|settings)";

    private static final Pattern LEAVES = pattern(LEAVE);

    /** What is written on such links, in the languages newsletters here come in. */
    private static final Pattern LABEL = pattern(LEAVE + "|" + SETTINGS + "|^\\W*preferences\\W*$|preference[-_ ]cent");

    /** What their addresses say. */
    private static final Pattern PATH = pattern(LEAVE + "|" + SETTINGS + "|/preferences?\\b|preference[-_]?cent");

    /** A line that only mentions it in passing is prose. */
    private static final int LONGEST_LABEL = 200;

    /** Long, and no word: digits, or capitals within. */
    private static final Pattern OPAQUE = Pattern.compile(
            "(?=.*\\d)[\\w.~%=+:,-]{10,}|\\d{5,}|(?=.*[a-z][A-Z]|.*[A-Z]{4})[\\w.~%=+:,-]{12,}|[\\w.~%=+:,-]{32,}");

    private SecretLink() {}

    /** Whether the link, or what is written on it, says that it unsubscribes or opens settings. */
    static boolean is(String link, @Nullable String label) {
        String lower = link.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("http") && !lower.startsWith("mailto:")) {
            return false;
        }
        boolean labelled = label != null
                && label.length() <= LONGEST_LABEL
                && LABEL.matcher(label).find();
        boolean isMail = lower.startsWith("mailto:");
        boolean said = PATH.matcher(isMail ? link : beforeQuery(link)).find();
        return labelled || said || (isMail && Volatile.isIn(beforeQuery(lower).replaceFirst("@.*", "")));
    }

    /** Whether the link, or what is written on it, says that it unsubscribes. */
    static boolean leaves(String link, String label) {
        return (label.length() <= LONGEST_LABEL && LEAVES.matcher(label).find())
                || LEAVES.matcher(beforeQuery(link)).find();
    }

    /** The link without query, fragment and everything from the first opaque path segment on. */
    static String blunt(String link) {
        if (link.regionMatches(true, 0, "mailto:", 0, "mailto:".length())) {
            return "mailto:unsubscribe@example.invalid";
        }
        String[] parts = beforeQuery(link).split("/", -1);
        StringBuilder kept = new StringBuilder(link.length());
        for (int i = 0; i < parts.length; i++) {
            if (i > 2 && OPAQUE.matcher(parts[i]).matches()) {
                break;
            }
            kept.append(i == 0 ? "" : "/").append(parts[i]);
        }
        return kept.toString();
    }

    private static String beforeQuery(String link) {
        return link.split("[?#;]", 2)[0];
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
