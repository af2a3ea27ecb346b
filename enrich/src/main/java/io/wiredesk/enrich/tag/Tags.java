package io.wiredesk.enrich.tag;

import io.wiredesk.schemas.NewsTopic;
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

    /** The weight that scores one half. */
    private static final double HALF = 2;

    private static final Comparator<TopicTag> BEST_FIRST =
            Comparator.comparingDouble(TopicTag::score).reversed().thenComparing(TopicTag::slug);

    private Tags() {}

    /**
     * A tag for every matched topic and for the topics above it, best first.
     *
     * @param topics definitions in force, by slug; a match or parent without one is left out
     */
    static List<TopicTag> of(Collection<Match> matches, Map<String, NewsTopic> topics) {
        Map<String, Match> found = new TreeMap<>();
        Comparator<Match> bySlug = Comparator.comparing(Match::slug);
        List<Match> ordered = matches.stream().sorted(bySlug).toList();
        ordered.forEach(match -> found.put(match.slug(), match));
        for (Match match : ordered) {
            for (String above : ancestors(match.slug(), topics)) {
                found.merge(above, new Match(above, match.weight(), match.words()), Tags::both);
            }
        }
        return found.values().stream()
                .flatMap(match -> Stream.ofNullable(topics.get(match.slug())).map(topic -> tag(topic, match)))
                .sorted(BEST_FIRST)
                .toList();
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

    /** A wider topic is as sure as the best that speaks for it. */
    private static Match both(Match own, Match below) {
        List<String> words = MatchedWords.distinct(
                Stream.concat(own.words().stream(), below.words().stream()).toList());
        return new Match(own.slug(), Math.max(own.weight(), below.weight()), words);
    }

    private static TopicTag tag(NewsTopic topic, Match match) {
        double score = 1 - HALF / (match.weight() + HALF);
        return new TopicTag(
                topic.slug(), topic.label(), topic.iptc(), Math.round(score * 1000) / 1000.0, match.words());
    }
}
