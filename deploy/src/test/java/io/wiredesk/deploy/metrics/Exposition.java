package io.wiredesk.deploy.metrics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prometheus' text format 0.0.4, read more strictly than Prometheus does. */
public record Exposition(Map<String, Family> families) {

    private static final Pattern HELP = Pattern.compile("# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)");
    private static final Pattern TYPE =
            Pattern.compile("# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram|summary)");
    private static final Pattern SAMPLE =
            Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (NaN|[+-]Inf|[-+]?[0-9.]+(?:E-?[0-9]+)?)");
    private static final Pattern LABEL =
            Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\\\n]|\\\\[\\\\\"n])*)\"(?:,|$)");
    private static final Map<String, List<String>> SUFFIXES = Map.of(
            "counter", List.of(""),
            "gauge", List.of(""),
            "summary", List.of("", "_sum", "_count"),
            "histogram", List.of("_bucket", "_sum", "_count"));

    /** All samples of one name. */
    public record Family(String name, String type, String help, List<Sample> samples) {

        /** Which labels its samples have, but those that belong to its type; all the same. */
        public Set<String> labels() {
            Set<String> keys = new TreeSet<>(samples.getFirst().labels().keySet());
            keys.removeAll(Set.of("le", "quantile"));
            return keys;
        }
    }

    public record Sample(String name, Map<String, String> labels, double value) {}

    /** @throws IllegalArgumentException naming the line that is wrong */
    public static Exposition parse(String text) {
        Map<String, Family> families = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        String help = "";
        Family family = new Family("", "", "", new ArrayList<>());
        for (String line : text.lines().toList()) {
            Matcher helps = HELP.matcher(line);
            Matcher types = TYPE.matcher(line);
            if (helps.matches()) {
                help = line;
            } else if (types.matches()) {
                check(line, help.startsWith("# HELP " + types.group(1) + " "), "has no help before it");
                String meaning = help.substring(8 + types.group(1).length());
                family = new Family(types.group(1), types.group(2), meaning, new ArrayList<>());
                check(line, families.put(family.name(), family) == null, "comes twice");
            } else {
                Sample sample = sample(line);
                check(line, seen.add(sample.name() + sample.labels()), "comes twice");
                check(line, belongs(sample, family), "does not belong to " + family.name());
                check(line, !family.type().equals("counter") || sample.value() >= 0, "is less than nothing");
                family.samples().add(sample);
            }
        }
        families.values().forEach(Exposition::checkLabels);
        return new Exposition(families);
    }

    /** All samples of that name; empty if nothing is called so. */
    public List<Sample> samples(String name) {
        return families.values().stream()
                .flatMap(family -> family.samples().stream())
                .filter(sample -> sample.name().equals(name))
                .toList();
    }

    private static Sample sample(String line) {
        Matcher parts = SAMPLE.matcher(line);
        check(line, parts.matches(), "is no sample");
        Map<String, String> labels = new TreeMap<>();
        String written = parts.group(2) == null ? "" : parts.group(2);
        Matcher label = LABEL.matcher(written);
        int at = 0;
        while (at < written.length()) {
            check(line, label.find(at) && label.start() == at, "has a label that is none");
            check(line, labels.put(label.group(1), label.group(2)) == null, "has a label twice");
            at = label.end();
        }
        String value = parts.group(3).replace("Inf", "Infinity");
        return new Sample(parts.group(1), labels, Double.parseDouble(value));
    }

    private static boolean belongs(Sample sample, Family family) {
        return SUFFIXES.getOrDefault(family.type(), List.of()).stream()
                .anyMatch(suffix -> sample.name().equals(family.name() + suffix));
    }

    private static void checkLabels(Family family) {
        check(family.name(), !family.samples().isEmpty(), "has no samples");
        for (Sample sample : family.samples()) {
            Set<String> keys = new TreeSet<>(sample.labels().keySet());
            keys.removeAll(Set.of("le", "quantile"));
            check(sample.toString(), keys.equals(family.labels()), "has other labels than " + family.labels());
        }
    }

    private static void check(String what, boolean right, String wrong) {
        if (!right) {
            throw new IllegalArgumentException(what + " " + wrong);
        }
    }
}
