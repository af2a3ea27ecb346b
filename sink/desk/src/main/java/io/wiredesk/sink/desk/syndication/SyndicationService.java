package io.wiredesk.sink.desk.syndication;

import io.helidon.http.Method;
import io.helidon.http.PathMatchers;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.wiredesk.schemas.NewsTopic;
import io.wiredesk.sink.desk.http.Answer;
import io.wiredesk.sink.desk.http.Problem;
import io.wiredesk.sink.desk.store.Paging;
import io.wiredesk.sink.desk.store.Store;
import io.wiredesk.sink.desk.store.StoryFilter;
import io.wiredesk.sink.desk.store.Telling;
import io.wiredesk.sink.desk.store.TopicCount;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** {@code /topics/<slug>.atom}, {@code .rss}, {@code .json}: a topic for feed readers. */
public final class SyndicationService implements HttpService {

    /** Copies among them are left out. */
    private static final Paging NEWEST = Paging.first(100);

    private final Store store;
    private final InstantSource clock;
    private final LastChanges changes = new LastChanges();

    public SyndicationService(Store store) {
        this(store, InstantSource.system());
    }

    SyndicationService(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        for (Format format : Format.values()) {
            rules.route(
                    Method.predicate(Method.GET, Method.HEAD),
                    PathMatchers.create("/topics/{slug:[a-z0-9-]+}." + format.suffix()),
                    Problem.told((request, response) -> feed(format, request, response)));
        }
    }

    private void feed(Format format, ServerRequest request, ServerResponse response) {
        String slug = request.path().pathParameters().get("slug");
        Optional<NewsTopic> topic = topic(slug);
        if (topic.isEmpty()) {
            Problem.notFound("there is no topic " + slug).send(response);
            return;
        }
        String desk = Addresses.desk(request);
        String self = desk + "/topics/" + slug + "." + format.suffix();
        List<Telling> newest = store.stories(StoryFilter.ofTopic(slug), NEWEST).items();
        byte[] body = format.write(TopicFeed.of(topic.get(), desk, self, newest));
        Instant changed = changes.since(self, Answer.tag(body), clock.instant());
        new Answer(format.mediaType(), body, changed).send(request, response);
    }

    private Optional<NewsTopic> topic(String slug) {
        return store.topics(Instant.MAX).stream()
                .map(TopicCount::topic)
                .filter(topic -> topic.slug().equals(slug))
                .findFirst();
    }
}
