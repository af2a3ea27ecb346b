package io.wiredesk.deploy.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** What {@code deploy/grafana} holds. */
public final class Observability {

    private static final Path FOLDER = Path.of("grafana");

    private Observability() {}

    /** One alert. */
    public record Alert(String name, String query, String summary, String runbook, String severity) {}

    /** The dashboard's queries, by where they are shown. */
    public static Map<String, String> dashboardQueries() throws IOException {
        Map<String, String> queries = new LinkedHashMap<>();
        JsonNode dashboard = new ObjectMapper()
                .readTree(FOLDER.resolve("dashboards/wiredesk.json").toFile());
        for (JsonNode panel : dashboard.path("panels")) {
            for (JsonNode target : panel.path("targets")) {
                String place =
                        panel.path("id").asText() + " " + panel.path("title").asText() + " "
                                + target.path("refId").asText();
                queries.put(place, target.path("expr").asText());
            }
        }
        return queries;
    }

    /** In the order of the file. */
    public static List<Alert> alerts() throws IOException {
        JsonNode file = new ObjectMapper()
                .valueToTree(new Yaml().load(Files.readString(FOLDER.resolve("prometheus/wiredesk.rules.yml"))));
        List<Alert> alerts = new ArrayList<>();
        for (JsonNode group : file.path("groups")) {
            group.path("rules").forEach(rule -> alerts.add(alert(rule)));
        }
        return alerts;
    }

    private static Alert alert(JsonNode rule) {
        return new Alert(
                rule.path("alert").asText(),
                rule.path("expr").asText(),
                rule.path("annotations").path("summary").asText(),
                rule.path("annotations").path("runbook").asText(),
                rule.path("labels").path("severity").asText());
    }
}
