package io.wiredesk.deploy.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a query in Prometheus' language asks for. Knows what our queries use, and refuses the rest. */
public record PromQl(List<Selector> selectors, Set<String> groupedBy) {

    private static final Set<String> FUNCTIONS =
            Set.of("sum", "min", "max", "avg", "rate", "increase", "deriv", "histogram_quantile", "on", "by");
    private static final Set<String> WORDS = Set.of("and", "or", "unless");
    private static final Pattern TOKEN = Pattern.compile("(?<labels>\\b(?:by|on) ?\\((?<keys>[a-z_, ]*)\\))"
            + "|(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(?<matchers>\\{[^}]*})?"
            + "|(?<range>\\[(?:\\d+[smhd]|\\$__rate_interval)])"
            + "|(?<number>\\d+(?:\\.\\d+)?(?:e\\d+)?)|(?<sign>[<>=!]=|[-+*/(),<>])|(?<blank>\\s+)");
    private static final Pattern MATCHER = Pattern.compile("([a-z_]+)(=~|=|!=|!~)\"([^\"]*)\"");

    /** One metric, and what its labels have to be. */
    public record Selector(String metric, List<LabelMatcher> matchers) {

        /** Those of the samples it takes. */
        public List<Exposition.Sample> in(Exposition exposition) {
            return exposition.samples(metric).stream()
                    .filter(sample -> matchers.stream().allMatch(matcher -> matcher.takes(sample)))
                    .toList();
        }
    }

    public record LabelMatcher(String label, String operator, String value) {

        private boolean takes(Exposition.Sample sample) {
            String actual = sample.labels().getOrDefault(label, "");
            return switch (operator) {
                case "=" -> actual.equals(value);
                case "!=" -> !actual.equals(value);
                case "=~" -> actual.matches(value);
                default -> !actual.matches(value);
            };
        }
    }

    /** @throws IllegalArgumentException for what is not understood */
    public static PromQl parse(String query) {
        List<Selector> selectors = new ArrayList<>();
        Set<String> keys = new TreeSet<>();
        Matcher token = TOKEN.matcher(query);
        int at = 0;
        int depth = 0;
        while (at < query.length()) {
            if (!token.find(at) || token.start() != at) {
                throw new IllegalArgumentException("cannot read " + query.substring(at) + " of " + query);
            }
            at = token.end();
            depth += "(".equals(token.group("sign")) ? 1 : ")".equals(token.group("sign")) ? -1 : 0;
            if (token.group("keys") != null && !token.group("keys").isBlank()) {
                keys.addAll(List.of(token.group("keys").split(", ?", -1)));
            }
            if (token.group("name") != null) {
                named(query, token, selectors);
            }
        }
        if (depth != 0 || selectors.isEmpty()) {
            throw new IllegalArgumentException("brackets do not match, or nothing is asked for: " + query);
        }
        return new PromQl(selectors, keys);
    }

    private static void named(String query, Matcher token, List<Selector> selectors) {
        String name = token.group("name");
        String rest = query.substring(token.end()).strip();
        if (WORDS.contains(name.toLowerCase(Locale.ROOT))) {
            return;
        }
        boolean called = rest.startsWith("(") || rest.startsWith("by ");
        if (called != FUNCTIONS.contains(name)) {
            throw new IllegalArgumentException(name + " is " + (called ? "no" : "a") + " function: " + query);
        }
        if (!called) {
            selectors.add(new Selector(name, matchers(token.group("matchers"))));
        }
    }

    private static List<LabelMatcher> matchers(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        List<LabelMatcher> matchers = new ArrayList<>();
        for (String one : text.substring(1, text.length() - 1).split(", *", -1)) {
            Matcher parts = MATCHER.matcher(one);
            if (!parts.matches()) {
                throw new IllegalArgumentException("cannot read " + text);
            }
            matchers.add(new LabelMatcher(parts.group(1), parts.group(2), parts.group(3)));
        }
        return matchers;
    }
}
