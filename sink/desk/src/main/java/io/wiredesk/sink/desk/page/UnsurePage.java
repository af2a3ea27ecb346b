package io.wiredesk.sink.desk.page;

import io.wiredesk.schemas.Story;
import io.wiredesk.sink.desk.store.Page;
import io.wiredesk.sink.desk.store.Telling;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Editions that could not be read apart, newest first.
 *
 * @param summary how many there are
 * @param older the next page; null on the last
 */
record UnsurePage(
        String summary, List<Entry> entries, @Nullable String older) {

    static final String HREF = "/sources/unsure";

    /**
     * An edition as the one story it stayed.
     *
     * @param edition its title as it was published
     * @param why it was not cut
     */
    record Entry(Headline headline, String edition, String publication, Moment when, String why) {}

    static UnsurePage of(Page<Telling> tellings, long count, Now now) {
        return new UnsurePage(
                summary(count),
                tellings.items().stream()
                        .map(Telling::story)
                        .map(story -> entry(story, now))
                        .toList(),
                tellings.next() == null
                        ? null
                        : Address.of(HREF).with("after", tellings.next()).toString());
    }

    /** {@code 1 edition stayed one story, as it could not be read apart.} */
    static String summary(long count) {
        return Words.count(count, "edition", "editions")
                + (count == 1
                        ? " stayed one story, as it could not be read apart."
                        : " stayed one story each, as they could not be read apart.");
    }

    private static Entry entry(Story story, Now now) {
        return new Entry(
                Headline.of(story),
                story.edition().title(),
                story.publication().title(),
                Moment.of(story.publishedAt(), now),
                Objects.requireNonNullElse(story.warning(), ""));
    }
}
