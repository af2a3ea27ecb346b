package io.wiredesk.deploy.line;

import io.wiredesk.schemas.NewsTopic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has to happen, in this order, so that the broker has the topics the user wants.
 *
 * @param create slugs whose channel must exist before the definition does
 * @param write definitions that are new or changed
 * @param retire slugs whose definition goes: stories stop at once
 * @param delete slugs whose channel has outlived its definition for long enough
 */
record NewsTopicPlan(Set<String> create, List<NewsTopic> write, Set<String> retire, Set<String> delete) {

    /** How long a channel outlives its definition: a typo in a file must not delete a month of stories. */
    static final Duration REGRET = Duration.ofDays(7);

    /**
     * What the broker has.
     *
     * @param defined definitions in force, by slug
     * @param retired when the others were retired, as far as Kafka remembers
     * @param channels slugs that have a channel
     */
    record Found(Map<String, NewsTopic> defined, Map<String, Instant> retired, Set<String> channels) {}

    static NewsTopicPlan of(List<NewsTopic> wanted, Found found, Instant now) {
        Set<String> kept = wanted.stream().map(NewsTopic::slug).collect(Collectors.toSet());
        return new NewsTopicPlan(
                without(
                        found.channels(),
                        wanted.stream().filter(NewsTopic::stream).map(NewsTopic::slug)),
                wanted.stream()
                        .filter(topic -> !topic.equals(found.defined().get(topic.slug())))
                        .toList(),
                without(kept, found.defined().keySet().stream()),
                without(kept, found.channels().stream().filter(slug -> isOver(slug, found, now))));
    }

    /** Kafka forgets a tombstone after a month; a channel nobody knows is older than that. */
    private static boolean isOver(String slug, Found found, Instant now) {
        Instant retired = found.retired().getOrDefault(slug, Instant.EPOCH);
        return !found.defined().containsKey(slug) && retired.plus(REGRET).isBefore(now);
    }

    private static Set<String> without(Set<String> kept, Stream<String> slugs) {
        return slugs.filter(slug -> !kept.contains(slug)).collect(Collectors.toSet());
    }
}
