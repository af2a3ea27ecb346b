package io.wiredesk.sink.desk.page;

import io.wiredesk.schemas.Story;
import io.wiredesk.sink.desk.html.RemoteImages;
import io.wiredesk.sink.desk.html.SafeHtml;
import io.wiredesk.sink.desk.html.WebLink;
import io.wiredesk.sink.desk.store.ClusterView;
import io.wiredesk.sink.desk.store.Telling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One story with its evidence.
 *
 * @param warning what to know before trusting it; null where there is nothing to know
 * @param credit whom it credits; null if nobody
 * @param original where it links to
 * @param html what {@link SafeHtml} gave: the one thing a template writes unescaped
 * @param pictures whether there are any to show
 * @param picturesHref where they are shown, or no longer
 * @param timeline null as long as nobody else tells it
 */
record StoryPage(
        Item item,
        Moment published,
        @Nullable String warning,
        @Nullable WebLink publicationHome,
        @Nullable String credit,
        @Nullable WebLink creditLink,
        @Nullable WebLink original,
        String html,
        Pictures pictures,
        String picturesHref,
        Evidence evidence,
        @Nullable Timeline timeline) {

    static StoryPage of(Telling telling, Optional<ClusterView> cluster, RemoteImages images, Now now) {
        Story story = telling.story();
        Optional<Story.Attribution> credit = Optional.ofNullable(story.source());
        List<Telling> tellings = cluster.map(ClusterView::tellings).orElse(List.of());
        return new StoryPage(
                Item.of(telling, now),
                Moment.dated(story.publishedAt(), now),
                story.warning(),
                WebLink.of(story.publication().homepage()),
                credit.map(Story.Attribution::name).orElse(null),
                WebLink.of(credit.map(Story.Attribution::url).orElse(null)),
                WebLink.of(story.url()),
                SafeHtml.of(images == RemoteImages.ON ? illustrated(story) : story.html(), images),
                pictures(illustrated(story), images),
                Headline.href(story.id()) + (images == RemoteImages.ON ? "" : "?images=1"),
                Evidence.of(telling, tellings),
                cluster.filter(view -> view.cluster().size() > 1)
                        .map(view -> Timeline.of(view, story.id(), now))
                        .orElse(null));
    }

    /** Enrich keeps the address of one picture beside the text, and none in it. */
    private static String illustrated(Story story) {
        WebLink image = WebLink.of(story.image());
        return image == null
                ? story.html()
                : new Element("img").attr("src", image.href()).attr("alt", "").outerHtml() + story.html();
    }

    private static Pictures pictures(String html, RemoteImages images) {
        if (!html.toLowerCase(Locale.ROOT).contains("<img")) {
            return Pictures.NONE;
        }
        return switch (images) {
            case OFF -> Pictures.HIDDEN;
            case ON -> Pictures.SHOWN;
        };
    }
}
