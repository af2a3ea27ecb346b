package io.wiredesk.sink.desk.live;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ServerConnectionException;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.NewsTopic;
import io.wiredesk.sink.desk.web.Refusal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** {@code /stream} with all stories and {@code /topics/<slug>/stream} with those of one topic, as server-sent events. */
final class LiveStreams implements HttpService {

    /** One write to the socket holds as much. */
    private static final int BUFFER = 16 * 1024;

    private final Channels channels;
    private final LiveChannels live;
    private final CatchUp history;
    private final Clients clients;
    private final LiveSettings settings;

    LiveStreams(Channels channels, LiveChannels live, CatchUp history, Clients clients, LiveSettings settings) {
        this.channels = channels;
        this.live = live;
        this.history = history;
        this.clients = clients;
        this.settings = settings;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/stream", (request, response) -> stream(channels.stories().name(), request, response));
        rules.get("/topics/{slug}/stream", this::ofTopic);
    }

    private void ofTopic(ServerRequest request, ServerResponse response) {
        String slug = request.path().pathParameters().get("slug");
        if (NewsTopic.SLUG.matcher(slug).matches()) {
            stream(channels.topic(slug).name(), request, response);
        } else {
            throw Refusal.notFound("There is no such topic.");
        }
    }

    private void stream(String channelName, ServerRequest request, ServerResponse response) {
        Optional<LiveChannel> found = live.find(channelName);
        Optional<String> resume = resumePoint(request);
        Optional<Cursor> asked = resume.flatMap(Cursor::parse);
        if (!live.areKnown()) {
            throw Refusal.forNow("Kafka has not answered yet.");
        } else if (found.isEmpty()) {
            throw Refusal.notFound("There is no such topic, or its stories have no channel.");
        } else if (resume.isPresent() && asked.filter(found.get()::canResume).isEmpty()) {
            throw Refusal.badRequest("Last-Event-ID is no id of an event of this stream.");
        } else {
            LiveChannel channel = found.get();
            serve(channel, asked.orElseGet(() -> channel.window().tip()), response);
        }
    }

    /** The header wins: a browser that reconnects sends it, and the query it began with. */
    private static Optional<String> resumePoint(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.create("Last-Event-ID"))
                .or(() -> inQuery(request))
                .filter(id -> !id.isEmpty());
    }

    private static Optional<String> inQuery(ServerRequest request) {
        return request.query().contains("lastEventId")
                ? Optional.of(request.query().get("lastEventId"))
                : Optional.empty();
    }

    private void serve(LiveChannel channel, Cursor start, ServerResponse response) {
        try (Client client =
                        clients.admit().orElseThrow(() -> Refusal.forNow("Too many clients follow this desk now."));
                OutputStream out = new BufferedOutputStream(opened(response), BUFFER)) {
            new ClientStream(channel, history, client, settings.heartbeat(), out, start).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloseConnectionException("the desk stops", e);
        } catch (IOException | UncheckedIOException | ServerConnectionException e) {
            throw new CloseConnectionException("the client has gone or was cut off", e);
        }
    }

    private static OutputStream opened(ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, "text/event-stream; charset=utf-8");
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.header(HeaderNames.create("X-Accel-Buffering"), "no");
        response.header(HeaderValues.CONNECTION_CLOSE);
        return response.outputStream();
    }
}
