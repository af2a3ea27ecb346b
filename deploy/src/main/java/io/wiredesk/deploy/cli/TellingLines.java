package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.cli.Explanation.Told;
import io.wiredesk.schemas.Membership;
import io.wiredesk.sink.desk.store.StorySummary;
import io.wiredesk.sink.desk.timeline.Addition;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tellings for people: who, when, how it belongs, what it adds. */
final class TellingLines {

    private static final String INDENT = "    ";

    private final List<Told> tellings;

    TellingLines(List<Told> tellings) {
        this.tellings = tellings;
    }

    /** All of them with what they add; this one is pointed at. */
    List<String> timeline(String here) {
        List<String> lines = new ArrayList<>(List.of("", "told, oldest first:"));
        for (Told told : tellings) {
            lines.addAll(List.of("", head(told, told.story().id().equals(here) ? "> " : "  ")));
            lines.addAll(indented(told.story().headline()));
            lines.addAll(evidence(told.membership()));
            Optional.ofNullable(told.adds()).map(this::adds).ifPresent(lines::addAll);
        }
        return lines;
    }

    /** All of them, without what they add. */
    List<String> list() {
        List<String> lines = new ArrayList<>();
        for (Told told : tellings) {
            lines.addAll(List.of("", "  " + told.story().id()));
            lines.addAll(indented(told.story().headline()));
            lines.addAll(evidence(told.membership()));
            Optional.ofNullable(told.membership())
                    .map(membership -> indented("in cluster " + membership.cluster()))
                    .ifPresent(lines::addAll);
        }
        return lines;
    }

    /** How a telling belongs to the one it matched, that one named. */
    String relation(Membership membership) {
        return membership.of() == null
                ? "lead: the first of its cluster to arrive"
                : String.format(
                        Locale.ROOT,
                        "%s, %.2f, with %s",
                        membership.relation().wireName(),
                        membership.score(),
                        named(Objects.requireNonNull(membership.of())));
    }

    private List<String> evidence(@Nullable Membership membership) {
        if (membership == null) {
            return indented("not grouped yet");
        }
        String because = String.join("; ", membership.because());
        return indented(relation(membership) + (because.isEmpty() ? "" : ": " + because));
    }

    private List<String> adds(Addition adds) {
        List<String> lines = new ArrayList<>();
        if (adds.sentences().isEmpty() && adds.differences().isEmpty()) {
            lines.addAll(indented("adds nothing"));
        }
        adds.differences()
                .forEach(difference -> lines.addAll(indented("differs: " + difference.here() + ", but "
                        + difference.there() + " in " + named(difference.storyId()))));
        adds.sentences().forEach(sentence -> lines.addAll(indented("new: " + sentence)));
        if (adds.more() > 0) {
            lines.addAll(indented("and " + Words.count(adds.more(), "more new sentence")));
        }
        return lines;
    }

    private String named(String storyId) {
        return tellings.stream()
                .map(Told::story)
                .filter(story -> story.id().equals(storyId))
                .findFirst()
                .map(story -> story.id() + " (" + story.publication().title() + ")")
                .orElse(storyId);
    }

    private static String head(Told told, String mark) {
        StorySummary story = told.story();
        return mark + story.publishedAt().truncatedTo(ChronoUnit.MINUTES) + "  " + Words.oneLine(story.id()) + "  "
                + Words.oneLine(story.publication().title());
    }

    private static List<String> indented(String text) {
        return Words.wrapped(text, Words.WIDTH - INDENT.length()).stream()
                .map(line -> INDENT + line)
                .toList();
    }
}
