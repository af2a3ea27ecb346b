package io.wiredesk.sink.desk.page;

import io.helidon.http.BadRequestException;
import io.helidon.http.NotFoundException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.wiredesk.sink.desk.html.RemoteImages;
import io.wiredesk.sink.desk.live.PipelineView;
import io.wiredesk.sink.desk.store.ClusterFilter;
import io.wiredesk.sink.desk.store.ClusterView;
import io.wiredesk.sink.desk.store.Paging;
import io.wiredesk.sink.desk.store.Store;
import io.wiredesk.sink.desk.store.StoryFilter;
import io.wiredesk.sink.desk.store.Telling;
import io.wiredesk.sink.desk.store.TopicCount;
import io.wiredesk.sink.desk.web.Answer;
import io.wiredesk.sink.desk.web.Documents;
import io.wiredesk.sink.desk.web.SecurityHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The pages by address: asks the store, makes the model, shows it. */
public final class PageService implements HttpService {

    private static final int CARDS = 40;
    private static final int STORIES = 50;
    private static final int HITS = 20;

    /** Enough to name who else told it. */
    private static final int TELLINGS = 12;

    private static final Duration RECENT = Duration.ofDays(7);

    private final Store store;
    private final Supplier<PipelineView> pipeline;
    private final Views views;
    private final Clock clock;

    /** Pages over this store, with times told by this clock in its zone. */
    public PageService(Store store, Supplier<PipelineView> pipeline, Views views, Clock clock) {
        this.store = store;
        this.pipeline = pipeline;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        new Documents(rules)
                .at("/", page(this::front))
                .at("/topics", page(this::topics))
                .at("/topics/{slug:[a-z0-9-]+}", page(this::topic))
                .at("/stories/{id}", reading(this::story))
                .at("/clusters/{id}", reading(this::cluster))
                .at("/sources", page(this::sources))
                .at(UnsurePage.HREF, page(this::unsure))
                .at("/pipeline", page((asked, now) -> views.pipeline(PipelinePage.of(pipeline.get(), now))))
                .at("/search", page(this::search));
    }

    private byte[] front(Asked asked, Now now) {
        FrontPage.Wish wish = asked.wish();
        Follows follows = asked.follows();
        var all = ClusterFilter.since(wish.window().since(now.instant()));
        var yours = all.about(follows.slugs());
        var clusters = store.clusters(wish.yours() ? yours : all, TELLINGS, asked.paging(CARDS));
        var followed = follows.isEmpty() || !asked.isFirstPage()
                ? List.<ClusterView>of()
                : store.clusters(yours, TELLINGS, Paging.first(FrontPage.FIRST)).items();
        var newest = store.stories(StoryFilter.ALL, Paging.first(JustIn.LINES));
        return views.front(FrontPage.of(wish, clusters, followed, Item.of(newest.items(), now), follows, now));
    }

    private byte[] topics(Asked asked, Now now) {
        return views.topics(TopicsPage.of(store.topics(recent(now)), asked.follows(), now));
    }

    private byte[] topic(Asked asked, Now now) {
        String slug = asked.part("slug");
        TopicCount topic = store.topic(slug, recent(now)).orElseThrow(() -> new NotFoundException("no such topic"));
        var stories = store.stories(StoryFilter.ofTopic(slug), asked.paging(STORIES));
        return views.topic(TopicPage.of(topic, stories, asked.isFirstPage(), asked.follows(), now));
    }

    private byte[] story(Asked asked, Now now) {
        Telling telling = store.story(asked.part("id")).orElseThrow(() -> new NotFoundException("no such story"));
        Optional<ClusterView> cluster =
                Optional.ofNullable(telling.membership()).flatMap(membership -> store.cluster(membership.cluster()));
        return views.story(StoryPage.of(telling, cluster, asked.images(), now));
    }

    private byte[] cluster(Asked asked, Now now) {
        ClusterView cluster =
                store.cluster(asked.part("id")).orElseThrow(() -> new NotFoundException("no such cluster"));
        Telling lead = cluster.tellings().stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("none of its stories is stored"));
        return views.story(StoryPage.of(lead, Optional.of(cluster), asked.images(), now));
    }

    private byte[] sources(Asked asked, Now now) {
        return views.sources(SourcesPage.of(store.sources(), store.unsureEditions(), now));
    }

    private byte[] unsure(Asked asked, Now now) {
        return views.unsure(UnsurePage.of(store.unsure(asked.paging(STORIES)), store.unsureEditions(), now));
    }

    private byte[] search(Asked asked, Now now) {
        String words = asked.words();
        return views.search(
                words.isEmpty()
                        ? SearchPage.empty()
                        : SearchPage.of(words, store.search(words, asked.paging(HITS)), now));
    }

    private static Instant recent(Now now) {
        return now.instant().minus(RECENT);
    }

    private Handler page(BiFunction<Asked, Now, byte[]> page) {
        return (request, response) -> {
            Asked asked = new Asked(request);
            byte[] html;
            try {
                html = page.apply(asked, new Now(clock.instant(), clock.getZone()));
            } catch (IllegalArgumentException badCursor) {
                throw new BadRequestException("the cursor is none", badCursor);
            }
            Answer.page(html).send(request, response);
        };
    }

    /** A page of a story: the one place where a reader may ask for pictures from elsewhere. */
    private Handler reading(BiFunction<Asked, Now, byte[]> page) {
        Handler plain = page(page);
        return (request, response) -> {
            if (new Asked(request).images() == RemoteImages.ON) {
                SecurityHeaders.allowRemoteImages(response);
            }
            plain.handle(request, response);
        };
    }
}
