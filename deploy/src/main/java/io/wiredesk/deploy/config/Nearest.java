package io.wiredesk.deploy.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What somebody may have meant. */
public final class Nearest {

    private static final int SHOWN = 3;

    private Nearest() {}

    /**
     * The candidates that are a few slips of the finger away, or that contain what was written; nearest first, at most
     * three.
     */
    public static List<String> to(String written, Collection<String> candidates) {
        return candidates.stream()
                .distinct()
                .filter(candidate -> near(written, candidate))
                .sorted(Comparator.<String>comparingInt(candidate -> distance(written, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
    }

    private static boolean near(String written, String candidate) {
        int slips = 1 + Math.min(written.length(), candidate.length()) / 4;
        return distance(written, candidate) <= slips
                || (written.length() > 2 && lower(candidate).contains(lower(written)));
    }

    private static int distance(String a, String b) {
        return LevenshteinDistance.getDefaultInstance().apply(lower(a), lower(b));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
