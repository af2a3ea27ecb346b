package io.wiredesk.deploy.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @SuppressWarnings("unchecked") // that is how the library gives it
    public static List<Alert> alerts() throws IOException {
        Map<String, List<Map<String, Object>>> file =
                new Yaml().load(Files.readString(FOLDER.resolve("prometheus/wiredesk.rules.yml")));
        return file.get("groups").stream()
                .flatMap(group -> ((List<Map<String, Object>>) group.get("rules")).stream())
                .map(Observability::alert)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Alert alert(Map<String, Object> rule) {
        Map<String, String> said = (Map<String, String>) rule.get("annotations");
        Map<String, String> labels = (Map<String, String>) rule.get("labels");
        return new Alert(
                (String) rule.get("alert"),
                (String) rule.get("expr"),
                said.get("summary"),
                said.get("runbook"),
                labels.get("severity"));
    }
}
