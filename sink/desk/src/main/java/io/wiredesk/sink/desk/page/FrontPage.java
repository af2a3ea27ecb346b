package io.wiredesk.sink.desk.page;

import io.wiredesk.sink.desk.store.ClusterView;
import io.wiredesk.sink.desk.store.Page;
import io.wiredesk.sink.desk.store.Period;
import io.wiredesk.sink.desk.store.Standing;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened: the most widely told first, by publications that told it in their own words, fading with time.
 *
 * @param today the date
 * @param windows how far back
 * @param scopes everything or the reader's topics; empty if they follow none
 * @param yours the best of the reader's topics, where everything is shown
 * @param cards all (others)
 * @param older where the list goes on; null at its end
 */
record FrontPage(
        String today,
        List<Tab> windows,
        List<Tab> scopes,
        List<Card> yours,
        List<Card> cards,
        JustIn justIn,
        @Nullable String older) {

    static final String STREAM = "/stream";

    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    /** Clusters of the reader's own that stand before everything else. */
    static final int FIRST = 4;

    /** As the store ranks them. */
    private static final Comparator<ClusterView> RANK =
            Comparator.comparing(ClusterView::cluster, Standing.HIGHEST_FIRST);

    /**
     * What a reader asked for.
     *
     * @param yours their topics only
     * @param after cursor; null at the start
     */
    record Wish(Period window, boolean yours, @Nullable String after) {

        Address address() {
            return Address.of("/").with("window", window.key()).with("topics", yours ? "yours" : null);
        }
    }

    /**
     * The page of a list of clusters.
     *
     * @param followed the first of the reader's topics, whether or not they are among those
     */
    static FrontPage of(
            Wish wish,
            Page<ClusterView> clusters,
            List<ClusterView> followed,
            List<Item> newest,
            Follows follows,
            Now now) {
        boolean split = !wish.yours() && wish.after() == null;
        List<ClusterView> yours = ranked(clusters.items(), followed, follows);
        List<ClusterView> first = split ? yours.stream().limit(FIRST).toList() : List.of();
        List<ClusterView> rest = wish.yours()
                ? yours
                : clusters.items().stream()
                        .filter(view -> first.stream().noneMatch(shown -> isSame(shown, view)))
                        .toList();
        return new FrontPage(
                TODAY.format(now.instant().atZone(now.zone())),
                windows(wish),
                follows.isEmpty() ? List.of() : scopes(wish),
                cards(first, now),
                cards(rest, now),
                JustIn.of(STREAM, newest),
                clusters.next() == null
                        ? null
                        : wish.address().with("after", clusters.next()).toString());
    }

    private static List<ClusterView> ranked(List<ClusterView> some, List<ClusterView> others, Follows follows) {
        Map<String, ClusterView> byId = new LinkedHashMap<>();
        Stream.concat(some.stream(), others.stream())
                .filter(view -> follows.any(view.cluster().topics()))
                .forEach(view -> byId.putIfAbsent(view.cluster().id(), view));
        return byId.values().stream().sorted(RANK).toList();
    }

    private static boolean isSame(ClusterView one, ClusterView other) {
        return one.cluster().id().equals(other.cluster().id());
    }

    private static List<Tab> windows(Wish wish) {
        return Arrays.stream(Period.values())
                .map(window -> tab(label(window), wish, new Wish(window, wish.yours(), null)))
                .toList();
    }

    private static String label(Period window) {
        return switch (window) {
            case DAY -> "Today";
            case WEEK -> "This week";
            case ALL -> "All";
        };
    }

    private static List<Tab> scopes(Wish wish) {
        return Stream.of(false, true)
                .map(yours -> tab(yours ? "Your topics" : "Everything", wish, new Wish(wish.window(), yours, null)))
                .toList();
    }

    private static Tab tab(String label, Wish current, Wish wish) {
        return new Tab(
                label, wish.address().toString(), wish.window() == current.window() && wish.yours() == current.yours());
    }

    private static List<Card> cards(List<ClusterView> views, Now now) {
        return views.stream()
                .map(view -> Card.of(view, now))
                .flatMap(Optional::stream)
                .toList();
    }
}
