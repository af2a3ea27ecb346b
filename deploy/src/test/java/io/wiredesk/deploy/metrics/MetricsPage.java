package io.wiredesk.deploy.metrics;

import static java.util.stream.Collectors.joining;

import io.wiredesk.deploy.metrics.Exposition.Family;
import io.wiredesk.deploy.metrics.Observability.Alert;
import java.util.Comparator;
import java.util.List;

/** {@code docs/metrics.md}, out of what a running wiredesk tells and which alerts there are. */
public final class MetricsPage {

    private MetricsPage() {}

    public static String of(String template, Exposition told, List<Alert> alerts) {
        return template.replace("{metrics}", metrics(told, alerts)).replace("{alerts}", alerts(alerts));
    }

    private static String metrics(Exposition told, List<Alert> alerts) {
        return told.families().values().stream()
                .filter(family -> family.name().startsWith("wiredesk_"))
                .sorted(Comparator.comparing(Family::name))
                .map(family -> "| `%s` | %s | %s | %s | %s |\n"
                        .formatted(
                                family.name(),
                                family.type(),
                                String.join(", ", family.labels()),
                                family.help(),
                                alertsOn(family, alerts)))
                .collect(joining());
    }

    private static String alertsOn(Family family, List<Alert> alerts) {
        return alerts.stream()
                .filter(alert -> PromQl.parse(alert.query()).selectors().stream()
                        .anyMatch(selector -> selector.metric().startsWith(family.name())
                                && selector.metric()
                                        .substring(family.name().length())
                                        .matches("|_bucket|_sum|_count")))
                .map(alert -> alert.name().replace("Wiredesk", ""))
                .collect(joining(", "));
    }

    private static String alerts(List<Alert> alerts) {
        return alerts.stream()
                .map(alert -> "| `%s` | %s | %s |\n".formatted(alert.name(), alert.severity(), alert.runbook()))
                .collect(joining());
    }
}
