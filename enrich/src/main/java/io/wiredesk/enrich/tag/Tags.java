package io.wiredesk.enrich.tag;

import io.wiredesk.schemas.NewsTopic;
import io.wiredesk.schemas.Story;
import io.wiredesk.schemas.Story.TopicTag;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** From matches to the tags of a story. */
final class Tags {

    /** One unboosted clause. A little less than 1, as boosts like 0.4 and 0.6 are not exact. */
    private static final double MIN_WEIGHT = 0.999;

    /** The weight that scores one half. */
    private static final double HALF = 2;

    private static final Comparator<TopicTag> BEST_FIRST =
            Comparator.comparingDouble(TopicTag::score).reversed().thenComparing(TopicTag::slug);

    private Tags() {}

    /**
     * A tag for every topic that matched enough and for the topics above it, best first.
     *
     * @param topics definitions in force, by slug; a match or parent without one is left out
     */
    static List<TopicTag> of(Story story, Collection<Match> matches, Map<String, NewsTopic> topics) {
        List<Found> own = matches.stream()
                .filter(match -> match.weight() >= MIN_WEIGHT)
                .map(match -> Found.of(match, story))
                .sorted(Comparator.comparing(Found::slug))
                .toList();
        return withAncestors(own, topics).stream()
                .flatMap(found -> Stream.ofNullable(topics.get(found.slug())).map(topic -> tag(topic, found)))
                .sorted(BEST_FIRST)
                .toList();
    }

    private static Collection<Found> withAncestors(List<Found> own, Map<String, NewsTopic> topics) {
        Map<String, Found> all = new TreeMap<>();
        own.forEach(found -> all.put(found.slug(), found));
        for (Found found : own) {
            for (String above : ancestors(found.slug(), topics)) {
                all.merge(
                        above,
                        new Found(above, found.weight(), found.words()),
                        (wider, narrower) -> wider.supportedBy(narrower));
            }
        }
        return all.values();
    }

    /** Nearest first; ends where definitions run in a circle. */
    private static Set<String> ancestors(String slug, Map<String, NewsTopic> topics) {
        Set<String> above = new LinkedHashSet<>();
        NewsTopic topic = topics.get(slug);
        while (topic != null && topic.parent() != null && above.add(topic.parent())) {
            topic = topics.get(topic.parent());
        }
        above.remove(slug);
        return above;
    }

    private static TopicTag tag(NewsTopic topic, Found found) {
        double score = 1 - HALF / (found.weight() + HALF);
        return new TopicTag(
                topic.slug(), topic.label(), topic.iptc(), Math.round(score * 1000) / 1000.0, found.words());
    }
}
