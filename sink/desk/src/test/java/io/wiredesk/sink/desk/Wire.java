package io.wiredesk.sink.desk;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Story;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Live streams whose arrivals a test decides on. */
public final class Wire implements HttpService {

    private static final String CUT = "";

    private final List<BlockingQueue<String>> clients = new CopyOnWriteArrayList<>();
    private final List<String> resumedAt = new CopyOnWriteArrayList<>();
    private final CountDownLatch first = new CountDownLatch(1);
    private final AtomicInteger ids = new AtomicInteger();

    @Override
    public void routing(HttpRules rules) {
        rules.get("/stream", this::stream).get("/topics/{slug:[a-z0-9-]+}/stream", this::stream);
    }

    /** Waits until a page listens. */
    public void awaitListener() throws InterruptedException {
        if (!first.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("no page listens");
        }
    }

    /** To all who listen. */
    public void send(Story story) {
        String event = "id: " + ids.incrementAndGet() + "\nevent: story\ndata: " + Json.line(summary(story)) + "\n\n";
        clients.forEach(client -> client.add(event));
    }

    /** Ends all streams. */
    public void cut() {
        clients.forEach(client -> client.add(CUT));
    }

    /** Where clients that came back asked to go on. */
    public List<String> resumedAt() {
        return resumedAt;
    }

    private static Map<String, Object> summary(Story story) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("id", story.id());
        summary.put("headline", story.headline());
        summary.put("publication", story.publication());
        summary.put("publishedAt", story.publishedAt().toString());
        summary.put("language", story.language());
        summary.put("topics", List.of());
        return summary;
    }

    private void stream(ServerRequest request, ServerResponse response) {
        BlockingQueue<String> events = new LinkedBlockingQueue<>();
        request.headers().first(HeaderNames.create("Last-Event-ID")).ifPresent(resumedAt::add);
        response.header(HeaderNames.CONTENT_TYPE, "text/event-stream");
        try (OutputStream out = response.outputStream()) {
            write(out, "retry: 100\n\n");
            clients.add(events);
            first.countDown();
            for (String event = events.take(); !event.equals(CUT); event = events.take()) {
                write(out, event);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the client is gone", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            clients.remove(events);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
