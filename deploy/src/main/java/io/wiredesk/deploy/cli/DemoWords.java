package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.demo.Arrivals;
import io.wiredesk.deploy.demo.Arrivals.Arrived;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** What the demo says. */
final class DemoWords {

    /** A topic of the demo's own that all three weeks have stories of. */
    private static final String TOPIC = "ships-and-harbours";

    private DemoWords() {}

    /** What can be opened while it runs. */
    static List<String> addresses(URI desk) {
        String topic = desk.resolve("/topics/" + TOPIC).toString();
        return List.of(
                "",
                "Open " + desk.resolve("/"),
                "",
                "  a topic          " + topic,
                "  as it happens    curl -N " + topic + "/stream",
                "  as a feed        " + topic + ".atom   (or .rss, .json)",
                "  for programs     " + desk.resolve("/api/stories"),
                "  for Prometheus   " + desk.resolve("/metrics"),
                "");
    }

    /** {@code Tidewater Times, edition of today: 6 stories, 2 told before}. */
    static String arrived(Arrived arrived, Instant now, ZoneId zone) {
        String told = arrived.toldBefore() == 0 ? "" : ", " + arrived.toldBefore() + " told before";
        return "  " + Words.oneLine(arrived.publication()) + ", " + edition(arrived.newest(), now, zone) + ": "
                + stories(arrived.stories()) + told;
    }

    private static String edition(Instant newest, Instant now, ZoneId zone) {
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(newest, zone), LocalDate.ofInstant(now, zone));
        return switch (Math.clamp(days, 0, 2)) {
            case 0 -> "edition of today";
            case 1 -> "edition of yesterday";
            default -> "earlier editions";
        };
    }

    /** What there was before today, and how long it took. */
    static String backlog(Arrivals arrivals, Instant start, Instant stored) {
        Duration first = Duration.between(start, arrivals.first().orElse(stored));
        return "The fortnight so far: " + stories(arrivals.stories()) + ", "
                + arrivals.toldBefore() + " of them told before. First story after " + seconds(first)
                + ", all stored after " + seconds(Duration.between(start, stored)) + ".";
    }

    private static String stories(int count) {
        return count == 1 ? "1 story" : count + " stories";
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
