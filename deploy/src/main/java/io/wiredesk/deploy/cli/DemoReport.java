package io.wiredesk.deploy.cli;

import io.wiredesk.schemas.Cluster;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Story;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What arrived, for people. */
final class DemoReport {

    private DemoReport() {}

    /** What the channels hold, by key. */
    record Line(Map<String, Story> stories, Map<String, Membership> memberships, Map<String, Cluster> clusters) {}

    /** All stories by time, then those that were told more than once. */
    static List<String> lines(Line line, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        line.stories().values().stream()
                .sorted(Comparator.comparing(Story::publishedAt)
                        .thenComparing(story -> story.publication().title())
                        .thenComparingInt(Story::position))
                .forEach(story -> lines.add(StoryLine.of(story, zone)));
        lines.add("");
        lines.add(line.stories().size() + " stories, told in " + line.clusters().size() + " clusters. More than once:");
        line.clusters().values().stream()
                .filter(cluster -> cluster.size() > 1)
                .sorted(Comparator.comparingInt(Cluster::size).reversed().thenComparing(Cluster::firstSeen))
                .forEach(cluster -> addCluster(cluster, line, lines));
        return lines;
    }

    private static void addCluster(Cluster cluster, Line line, List<String> lines) {
        lines.add("");
        Optional.ofNullable(line.stories().get(cluster.lead()))
                .ifPresent(lead -> lines.add("  " + Words.oneLine(lead.headline())));
        for (String id : cluster.members()) {
            Story story = line.stories().get(id);
            Membership membership = line.memberships().get(id);
            if (story != null && membership != null) {
                lines.add(telling(story, membership));
            }
        }
    }

    private static String telling(Story story, Membership membership) {
        String why = String.join("; ", membership.because());
        return "    %-6s %s%s"
                .formatted(
                        membership.relation().wireName(),
                        Words.oneLine(story.publication().title()),
                        why.isEmpty() ? "" : " – " + Words.oneLine(why));
    }
}
