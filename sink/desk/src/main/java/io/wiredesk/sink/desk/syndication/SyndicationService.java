package io.wiredesk.sink.desk.syndication;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.wiredesk.schemas.NewsTopic;
import io.wiredesk.sink.desk.store.Paging;
import io.wiredesk.sink.desk.store.Store;
import io.wiredesk.sink.desk.store.StoryFilter;
import io.wiredesk.sink.desk.store.Telling;
import io.wiredesk.sink.desk.store.TopicCount;
import io.wiredesk.sink.desk.web.Answer;
import io.wiredesk.sink.desk.web.Documents;
import io.wiredesk.sink.desk.web.Refusal;
import io.wiredesk.sink.desk.web.Validators;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

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
            new Documents(rules)
                    .at(
                            "/topics/{slug:[a-z0-9-]+}." + format.suffix(),
                            (request, response) -> feed(format, request).send(request, response));
        }
    }

    private Answer feed(Format format, ServerRequest request) {
        String slug = request.path().pathParameters().get("slug");
        NewsTopic topic = store.topic(slug, Instant.MAX)
                .map(TopicCount::topic)
                .orElseThrow(() -> Refusal.notFound("there is no topic " + slug));
        String desk = Addresses.desk(request);
        String self = desk + "/topics/" + slug + "." + format.suffix();
        List<Telling> newest = store.stories(StoryFilter.ofTopic(slug), NEWEST).items();
        byte[] body = format.write(TopicFeed.of(topic, desk, self, newest));
        Instant changed = changes.since(self, Validators.tag(body), clock.instant());
        return Answer.document(format.mediaType(), body, changed);
    }
}
