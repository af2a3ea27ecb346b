package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.config.Golden;
import io.wiredesk.schemas.Cluster;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Story;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DemoReportTest {

    private static final Story ORIGINAL = Samples.story("Port closed by storm", "weather");
    private static final Story COPY = Samples.story("Storm closes port", "weather", "economy-business");
    private static final Story ALONE = Samples.story("Council votes on tram\u001b[2J");

    @Test
    void stories_come_by_time_and_those_told_more_than_once_with_the_reason() throws IOException {
        Membership lead = Samples.lead(ORIGINAL);
        Membership near = new Membership(
                COPY.id(),
                lead.cluster(),
                lead.copyGroup(),
                ORIGINAL.id(),
                Membership.Relation.NEAR,
                0.8,
                List.of("81 % of its words", "same numbers"));
        DemoReport.Line line = new DemoReport.Line(
                new TreeMap<>(Map.of(ORIGINAL.id(), ORIGINAL, COPY.id(), COPY, ALONE.id(), ALONE)), // a stable order
                Map.of(ORIGINAL.id(), lead, COPY.id(), near, ALONE.id(), Samples.lead(ALONE)),
                Map.of(
                        lead.cluster(),
                        cluster(lead, List.of(ORIGINAL.id(), COPY.id())),
                        "other",
                        cluster(Samples.lead(ALONE), List.of(ALONE.id()))));

        Golden.check("cli/demo-report.txt", String.join("\n", DemoReport.lines(line, ZoneId.of("UTC"))) + "\n");
    }

    private static Cluster cluster(Membership lead, List<String> members) {
        return new Cluster(
                lead.cluster(), lead.storyId(), members.size(), 1, members, List.of(), Samples.DAY, Samples.DAY);
    }
}
