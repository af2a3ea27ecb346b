package io.wiredesk.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.demo.Newsletter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole demo in a script's hands, and what its report says of what arrived. */
class DemoIT {

    private static CommandRun run = new CommandRun(-1, "", "");

    @BeforeAll
    static void run() {
        run = CommandRun.of("demo", "--once");
    }

    @Test
    void it_ends_by_itself_and_says_what_to_open() {
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("Open http://127.0.0.1:", "curl -N http://127.0.0.1:", "/stream");
    }

    @Test
    void every_newsletter_arrives_earlier_editions_first() {
        assertThat(Newsletter.all())
                .allSatisfy(newsletter -> assertThat(run.out().lines())
                        .filteredOn(line -> line.startsWith("  " + newsletter.title() + ", "))
                        .hasSizeGreaterThanOrEqualTo(2)
                        .first()
                        .asString()
                        .contains("earlier editions"));
    }

    @Test
    void a_dozen_events_are_told_by_three_publications_or_more() {
        assertThat(clusters())
                .filteredOn(tellings -> publications(tellings) >= 3)
                .hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void wire_copy_is_recognised_though_it_was_edited() {
        assertThat(clusters())
                .filteredOn(tellings -> tellings.stream().anyMatch(telling -> telling.startsWith("near")))
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void news_is_joined_across_languages() {
        assertThat(clusters())
                .filteredOn(tellings -> tellings.stream().anyMatch(telling -> telling.contains("Küstenpost"))
                        && tellings.stream().anyMatch(telling -> telling.contains("灯塔周报")))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void no_sponsor_and_no_job_is_taken_for_news() {
        assertThat(run.out())
                .doesNotContain("Cinderpath", "Bracken Hosting", "Eider", "Plainspoken", "Teekontor", "Head of glue");
    }

    @Test
    void three_stories_of_four_have_a_topic() {
        List<String> stories =
                run.out().lines().filter(line -> line.matches("\\d{4}-.*")).toList();

        assertThat(stories).hasSizeGreaterThan(140);
        assertThat(stories.stream().filter(line -> line.contains("  [")).count())
                .isGreaterThan(stories.size() * 3L / 4);
    }

    private static long publications(List<String> tellings) {
        return tellings.stream()
                .map(telling -> telling.replaceFirst("^\\S+ +", "").replaceFirst(" – .*", ""))
                .distinct()
                .count();
    }

    /** The lines below each headline of the report's last part. */
    private static List<List<String>> clusters() {
        List<List<String>> clusters = new ArrayList<>();
        run.out().lines().dropWhile(line -> !line.contains("told in")).forEach(line -> {
            if (line.matches("  \\S.*")) {
                clusters.add(new ArrayList<>());
            } else if (line.startsWith("    ")) {
                clusters.getLast().add(line.strip());
            }
        });
        return clusters;
    }
}
