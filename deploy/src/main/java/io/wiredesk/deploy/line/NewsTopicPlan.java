package io.wiredesk.deploy.line;

import io.wiredesk.schemas.NewsTopic;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
        Map<String, NewsTopic> bySlug = new LinkedHashMap<>();
        wanted.forEach(topic -> bySlug.put(topic.slug(), topic));
        return new NewsTopicPlan(
                slugs(
                        bySlug.keySet(),
                        slug -> bySlug.get(slug).stream() && !found.channels().contains(slug)),
                wanted.stream()
                        .filter(topic -> !topic.equals(found.defined().get(topic.slug())))
                        .toList(),
                slugs(found.defined().keySet(), slug -> !bySlug.containsKey(slug)),
                slugs(found.channels(), slug -> !bySlug.containsKey(slug) && isOver(slug, found, now)));
    }

    /** Kafka forgets a tombstone after a month; a channel nobody knows is older than that. */
    private static boolean isOver(String slug, Found found, Instant now) {
        Instant retired = found.retired().getOrDefault(slug, Instant.EPOCH);
        return !found.defined().containsKey(slug) && retired.plus(REGRET).isBefore(now);
    }

    private static Set<String> slugs(Set<String> all, java.util.function.Predicate<String> wanted) {
        return all.stream().filter(wanted).collect(Collectors.toSet());
    }
}
