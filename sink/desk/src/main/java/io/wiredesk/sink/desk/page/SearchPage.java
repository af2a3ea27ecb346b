package io.wiredesk.sink.desk.page;

import io.wiredesk.sink.desk.store.Hit;
import io.wiredesk.sink.desk.store.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was searched for and found.
 *
 * @param words as typed; empty before anything was searched for
 * @param more where the list goes on; null at its end
 */
record SearchPage(String words, List<Found> found, @Nullable String more) {

    /** A story and where in it the words stand. */
    record Found(Item item, List<Hit.Piece> passage) {}

    /** Before anything was searched for. */
    static SearchPage empty() {
        return new SearchPage("", List.of(), null);
    }

    static SearchPage of(String words, Page<Hit> hits, Now now) {
        return new SearchPage(
                words,
                hits.items().stream()
                        .map(hit -> new Found(Item.of(hit.telling(), now), hit.passage()))
                        .toList(),
                hits.next() == null
                        ? null
                        : Address.of("/search")
                                .with("q", words)
                                .with("after", hits.next())
                                .toString());
    }
}
