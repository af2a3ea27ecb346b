package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.testing.SourceTaskFixture;
import io.wiredesk.ingest.testing.Written;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceStatus;
import java.time.Duration;
import java.util.Map;

/** A feed task over a real web server. */
abstract class FeedTaskFixture extends SourceTaskFixture<FeedSourceTask> {

    final TestServer server = new TestServer();

    /** The pace is that of one host, as all feeds are on the loopback; the clock that stands still would stop it. */
    FeedTaskFixture() {
        settings.put("wiredesk.web.allow", "127.0.0.1,localhost,127.0.0.1:1");
        settings.put(FeedConfig.HOST_APART_MS, "0");
        settings.put(FeedConfig.HOST_AT_ONCE, "256");
    }

    @Override
    protected FeedSourceTask create() {
        return new FeedSourceTask(clock, config -> definitions);
    }

    @Override
    protected void release() {
        server.close();
    }

    void define(String id, String path, String... options) {
        Map<String, String> all = options.length == 0 ? Map.of() : Map.of(options[0], options[1]);
        definitions.with(definition(id, server.address(path), all));
    }

    static SourceDefinition definition(String id, String address, Map<String, String> options) {
        return new SourceDefinition(id, SourceDefinition.Kind.FEED, address, null, options);
    }

    /** As many polls as it takes to hear of so many sources. */
    Written poll(int sources) throws InterruptedException {
        Written all = poll();
        while (all.statuses().stream().map(SourceStatus::id).distinct().count() < sources) {
            all = all.and(poll());
        }
        return all;
    }

    /** When every feed that is well is due again, but trusts its validators still. */
    Written soon() throws InterruptedException {
        clock.advance(Duration.ofHours(20));
        return poll();
    }

    Written later() throws InterruptedException {
        clock.advance(Duration.ofDays(2));
        return poll();
    }
}
