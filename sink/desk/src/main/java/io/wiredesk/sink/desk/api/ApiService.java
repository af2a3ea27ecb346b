package io.wiredesk.sink.desk.api;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.wiredesk.sink.desk.store.ClusterFilter;
import io.wiredesk.sink.desk.store.ClusterView;
import io.wiredesk.sink.desk.store.Period;
import io.wiredesk.sink.desk.store.Store;
import io.wiredesk.sink.desk.store.StoryFilter;
import io.wiredesk.sink.desk.store.Telling;
import io.wiredesk.sink.desk.store.TopicCount;
import io.wiredesk.sink.desk.web.Answer;
import io.wiredesk.sink.desk.web.Documents;
import io.wiredesk.sink.desk.web.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** {@code /api}: what the store holds, as JSON. {@code /api/openapi.yaml} describes it. */
public final class ApiService implements HttpService {

    private static final Duration RECENT = Duration.ofDays(1);
    private static final int TELLINGS = 5;

    private static final Set<String> STORIES =
            Set.of("topic", "publication", "edition", "cluster", "since", "q", Question.LIMIT, Question.AFTER);
    private static final Set<String> CLUSTERS = Set.of("topic", "window", "since", Question.LIMIT, Question.AFTER);
    private final Store store;
    private final InstantSource clock;

    public ApiService(Store store) {
        this(store, InstantSource.system());
    }

    ApiService(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        new Documents(rules)
                .at("/api/stories", list(STORIES, this::stories))
                .at("/api/stories/{id}", one("story", this::story))
                .at("/api/clusters", list(CLUSTERS, this::clusters))
                .at("/api/clusters/{id}", one("cluster", id -> store.cluster(id).map(ClusterItem::of)))
                .at("/api/topics", list(Set.of(), question -> Listed.all(store.topics(recent()))))
                .at("/api/topics/{id}", one("topic", this::topic))
                .at("/api/sources", list(Set.of(), question -> Listed.all(store.sources())));
        Descriptions.routing(rules);
    }

    /** What is listed for a question. */
    private interface Lister {
        Listed<?> list(Question question);
    }

    /** What is known under an id. */
    private interface Finder {
        Optional<?> find(String id);
    }

    private static Handler list(Set<String> parameters, Lister lister) {
        return (request, response) -> {
            Question question = Question.of(request, parameters);
            Listed<?> listed = listed(question, lister);
            Optional.ofNullable(listed.next())
                    .ifPresent(
                            next -> response.header(HeaderNames.LINK, "<" + question.with(next) + ">; rel=\"next\""));
            Answer.json(listed).send(request, response);
        };
    }

    private static Handler one(String what, Finder finder) {
        return (request, response) -> {
            Question.of(request, Set.of());
            String id = request.path().pathParameters().get("id");
            Object found = finder.find(id).orElseThrow(() -> Refusal.notFound("there is no " + what + " " + id));
            Answer.json(found).send(request, response);
        };
    }

    /** What cannot be listed, a cursor of elsewhere for one, the store says in a sentence for callers. */
    private static Listed<?> listed(Question question, Lister lister) {
        try {
            return lister.list(question);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(e);
        }
    }

    private Listed<StoryItem> stories(Question question) {
        StoryFilter filter = new StoryFilter(
                question.text("topic"),
                question.text("publication"),
                question.text("edition"),
                question.text("cluster"),
                question.instant("since"));
        String words = question.text("q");
        if (words == null) {
            return Listed.page(store.stories(filter, question.paging()), StoryItem::of);
        }
        if (!filter.equals(StoryFilter.ALL)) {
            throw Refusal.badRequest("q searches all stories: give it without other filters");
        }
        return Listed.page(store.search(words, question.paging()), StoryItem::of);
    }

    private Optional<StoryItem> story(String id) {
        return store.story(id).map(telling -> StoryItem.of(telling, cluster(telling)));
    }

    private Optional<ClusterView> cluster(Telling telling) {
        return Optional.ofNullable(telling.membership()).flatMap(membership -> store.cluster(membership.cluster()));
    }

    private Listed<ClusterSummary> clusters(Question question) {
        String topic = question.text("topic");
        ClusterFilter filter = new ClusterFilter(since(question), topic == null ? Set.of() : Set.of(topic));
        return Listed.page(store.clusters(filter, TELLINGS, question.paging()), ClusterSummary::of);
    }

    private Instant since(Question question) {
        String window = question.text("window");
        Instant since = question.instant("since");
        if (window != null && since != null) {
            throw Refusal.badRequest("window and since say the same: give one of them");
        }
        if (window == null) {
            return since == null ? Instant.EPOCH : since;
        }
        return Period.find(window)
                .orElseThrow(() -> Refusal.badRequest("there is no such window; there are day, week and all"))
                .since(clock.instant());
    }

    private Optional<TopicCount> topic(String slug) {
        return store.topic(slug, recent());
    }

    private Instant recent() {
        return clock.instant().minus(RECENT);
    }
}
