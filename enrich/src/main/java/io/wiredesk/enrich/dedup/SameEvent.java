package io.wiredesk.enrich.dedup;

import io.wiredesk.enrich.dedup.EventIndex.Candidate;
import io.wiredesk.schemas.Membership.Relation;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The same news in other words: online clustering by tf-idf (single pass, after Miranda et al. 2018). A story's score
 * with a cluster is the mean of its cosine with the cluster's centre and with the closest tellings, which fades with
 * time. The best cluster takes it; a second one good enough is united with the first if their centres agree.
 */
final class SameEvent {

    /** Words named as evidence. */
    private static final int NAMED = 5;

    /** Clusters looked at for one story, best first, so that one story cannot pull a whole pool together. */
    private static final int UNITED = 5;

    /** Fewer words in common than this are scant evidence. */
    private static final int SEVERAL = 3;

    private final EventSettings settings;
    private final Duration window;
    private final PoolIndex index;

    SameEvent(DedupSettings settings, PoolIndex index) {
        this.settings = settings.events();
        this.window = settings.window();
        this.index = index;
    }

    /**
     * Each the likest telling of its cluster, best first.
     *
     * @param copies what tells the same for other reasons: its clusters are not looked for again
     */
    List<Match> matches(TrackedStory story, Map<Integer, String> words, List<Match> copies) {
        Set<String> joined = copies.stream().map(copy -> copy.other().cluster()).collect(Collectors.toSet());
        List<Scored> likely = likely(story, words).stream()
                .filter(scored -> !joined.contains(scored.cluster.id()))
                .toList();
        Optional<EventCluster> home = copies.stream()
                .map(copy -> index.events().cluster(copy.other().cluster()))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .or(() -> likely.stream().map(Scored::cluster).findFirst());
        return likely.stream()
                .limit(UNITED)
                .filter(scored -> scored.cluster.equals(home.orElseThrow()) || kin(home.orElseThrow(), scored.cluster))
                .map(scored -> match(story, words, scored))
                .toList();
    }

    /** Whether two stories by themselves tell the same. */
    Optional<Match> compare(TrackedStory story, TrackedStory other) {
        double cosine = story.eventTerms().cosine(other.eventTerms());
        return cosine >= settings.likeness()
                ? Optional.of(new Match(other.member(), Relation.SAME_EVENT, cosine, "tells of the same"))
                : Optional.empty();
    }

    private List<Scored> likely(TrackedStory story, Map<Integer, String> words) {
        EventCluster own = own(story);
        // the closest cannot make up for a centre further off often enough to be worth looking for
        return index.events().candidates(story.eventTerms(), settings.likeness() / 2).stream()
                .filter(candidate ->
                        !candidate.cluster().equals(own) || candidate.cluster().size() > 1)
                .map(candidate -> new Scored(candidate.cluster(), score(story, candidate)))
                .filter(scored -> enough(story, words, scored))
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparingInt(scored -> scored.cluster.firstArrival()))
                .toList();
    }

    /** Where an edited story stands so far. */
    private @Nullable EventCluster own(TrackedStory story) {
        Member before = index.member(story.id());
        return before == null ? null : index.events().cluster(before.cluster());
    }

    private boolean enough(TrackedStory story, Map<Integer, String> words, Scored scored) {
        return scored.score >= settings.likenessByOne()
                || (scored.score >= settings.likeness() && scored.score >= needed(story, words, scored.cluster));
    }

    private double needed(TrackedStory story, Map<Integer, String> words, EventCluster cluster) {
        long common = cluster.centre(settings)
                .shared(story.eventTerms())
                .filter(term -> !Words.number(words.getOrDefault(term, "")))
                .limit(SEVERAL)
                .count();
        if (common >= SEVERAL) {
            return settings.likeness();
        }
        return common == 2 ? settings.likenessByTwo() : settings.likenessByOne();
    }

    private double score(TrackedStory story, Candidate candidate) {
        EventCluster cluster = candidate.cluster();
        double closest = cluster.closest(story.member().arrival(), story.eventTerms(), settings);
        return (candidate.central() + closest) / 2 * freshness(story, cluster) * share(story, cluster);
    }

    private double freshness(TrackedStory story, EventCluster cluster) {
        double away = Math.abs(
                Duration.between(cluster.meanTime(), story.member().seenAt()).toSeconds());
        if (away > window.toSeconds()) {
            return 0;
        }
        double width = settings.fading().toSeconds();
        return Math.exp(-away * away / (2 * width * width));
    }

    /**
     * A publication seldom tells one thing twice, and its columns sound alike: its own tellings prove less, and those of
     * the same issue nothing, as its editor has told them apart.
     */
    private double share(TrackedStory story, EventCluster cluster) {
        List<Member> members = index.inCluster(cluster.id());
        double proof = 0;
        int others = 0;
        for (Member member : members) {
            if (!member.id().equals(story.id())) { // an edited story is in its cluster already
                proof += proof(story.member(), member);
                others++;
            }
        }
        return proof / Math.max(1, others);
    }

    private double proof(Member story, Member other) {
        if (!other.samePublication(story)) {
            return 1;
        }
        return other.seenAt().equals(story.seenAt()) ? 0 : settings.ownShare();
    }

    private boolean kin(EventCluster a, EventCluster b) {
        int smaller = Math.min(a.size(), b.size());
        double needed = settings.kinship() - (settings.kinship() - settings.likeness()) / smaller;
        return a.centre(settings).cosine(b.centre(settings)) >= needed;
    }

    private Match match(TrackedStory story, Map<Integer, String> words, Scored scored) {
        int likest = scored.cluster.likest(story.member().arrival(), story.eventTerms(), settings);
        Member other = Objects.requireNonNull(index.arrival(likest));
        return new Match(other, Relation.SAME_EVENT, Math.min(1, scored.score), because(story, words, scored.cluster));
    }

    private String because(TrackedStory story, Map<Integer, String> words, EventCluster cluster) {
        String common = cluster.centre(settings)
                .heaviestShared(story.eventTerms(), NAMED)
                .mapToObj(words::get)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return "tells of the same: " + common;
    }

    private record Scored(EventCluster cluster, double score) {}
}
