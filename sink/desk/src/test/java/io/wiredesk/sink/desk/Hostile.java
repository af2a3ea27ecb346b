package io.wiredesk.sink.desk;

import io.wiredesk.schemas.Cluster;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.NewsTopic;
import io.wiredesk.schemas.Publication;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.schemas.Story;
import io.wiredesk.sink.desk.live.PipelineView;
import io.wiredesk.sink.desk.store.ClusterView;
import io.wiredesk.sink.desk.store.Telling;
import io.wiredesk.sink.desk.store.TopicCount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** News whose every word tries to run in the reader's browser. A payload that runs sets {@code window.pwned}. */
public final class Hostile {

    /** Out of text, attributes, titles, comments, CDATA; parsers made to disagree (mutation XSS). */
    public static final List<String> PAYLOADS = List.of(
            "<script>window.pwned=1</script>",
            "\"><script>window.pwned=1</script>",
            "'\"><img src=x onerror=window.pwned=1>",
            "\" onmouseover=\"window.pwned=1\" autofocus onfocus=\"window.pwned=1\" x=\"",
            "</title><script>window.pwned=1</script>",
            "</textarea></style></noscript></template><svg onload=window.pwned=1>",
            "--><script>window.pwned=1</script><!--",
            "]]><script>window.pwned=1</script>",
            "<svg><style><img src=x onerror=window.pwned=1></style></svg>",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=window.pwned=1&gt;\">",
            "<noscript><p title=\"</noscript><img src=x onerror=window.pwned=1>\">",
            "<form><math><mtext></form><form><mglyph><style></math><img src onerror=window.pwned=1>",
            "<a href=\"java\tscript:window.pwned=1\">x</a><a href=\"&#106;avascript:window.pwned=1\">y</a>",
            "<iframe srcdoc=\"<script>parent.pwned=1</script>\"></iframe><object data=\"javascript:window.pwned=1\"></object>",
            "<base href=\"https://evil.example/\"><meta http-equiv=refresh content=\"0;url=javascript:window.pwned=1\">",
            "<link rel=stylesheet href=\"https://evil.example/x.css\"><style>@import 'https://evil.example/x'</style>",
            "<p style=\"background:url(https://evil.example/x)\" onclick=window.pwned=1>x</p>",
            "<template><script>window.pwned=1</script></template><details open ontoggle=window.pwned=1>",
            "${window.pwned=1}{{constructor.constructor('window.pwned=1')()}}@if(true)",
            "{\"headline\": \"</script><script>window.pwned=1</script><!--\"}",
            "<svg></p><style><a id=\"</style><img src=1 onerror=window.pwned=1>\">",
            "<math><annotation-xml encoding=\"text/html\"><style><img src=x onerror=window.pwned=1></style></annotation-xml>",
            "<!--><img src=x onerror=window.pwned=1>-->",
            "<noscript><style></noscript><img src=x onerror=window.pwned=1></style>",
            "<xmp><p title=\"</xmp><img src=x onerror=window.pwned=1>\"></xmp>",
            "<select><noembed></select><script>window.pwned=1</script>",
            "\u2066\u202dgnp.elif\u2069<img src=x onerror=window.pwned=1>\u200f",
            "\u202e\u0000<scr\u0000ipt>window.pwned=1</scr\u0000ipt>");

    private static final String SCRIPT_LINK = "javascript:window.pwned=1";

    private Hostile() {}

    public static MemoryStore store(Instant now) {
        return new MemoryStore(
                IntStream.range(0, PAYLOADS.size())
                        .mapToObj(i -> cluster(i, PAYLOADS.get(i), now))
                        .toList(),
                IntStream.range(0, PAYLOADS.size())
                        .mapToObj(i -> topic(i, PAYLOADS.get(i), now))
                        .toList(),
                PAYLOADS.stream().map(payload -> source(payload, now)).toList());
    }

    private static ClusterView cluster(int number, String payload, Instant now) {
        List<Telling> tellings = IntStream.range(0, 2)
                .mapToObj(i -> telling(number, i, payload, now))
                .toList();
        return new ClusterView(
                new Cluster("c" + number, "s" + number + "-0", 2, 2, List.of(), List.of("t" + number), now, now),
                tellings);
    }

    private static Telling telling(int number, int i, String payload, Instant now) {
        String id = "s" + number + "-" + i;
        return new Telling(
                story(id, number, i, payload, now),
                new Membership(
                        id,
                        "c" + number,
                        payload,
                        i == 0 ? null : "s" + number + "-0",
                        i == 0 ? Membership.Relation.LEAD : Membership.Relation.NEAR,
                        0.5,
                        List.of(payload)));
    }

    public static Story story(String id, int number, int publication, String payload, Instant now) {
        return new Story(
                        id,
                        new Story.EditionRef(payload, payload, SCRIPT_LINK, 0, 1),
                        new Publication("p" + publication, payload, SCRIPT_LINK),
                        0,
                        Story.Kind.STORY,
                        payload,
                        payload,
                        payload + " and more",
                        payload,
                        SCRIPT_LINK,
                        List.of(),
                        new Story.Attribution(payload, "data:text/html,<script>window.pwned=1</script>"),
                        SCRIPT_LINK,
                        now.minus(Duration.ofMinutes(5)),
                        "\"><script>window.pwned=1</script>",
                        List.of(new Story.TopicTag("t" + number, payload, payload, 0.5, List.of(payload))),
                        payload,
                        1)
                .warned(payload);
    }

    private static TopicCount topic(int number, String payload, Instant now) {
        return new TopicCount(
                new NewsTopic("t" + number, payload, payload, payload, null, null, payload, true), 1, 1, now);
    }

    private static SourceStatus source(String payload, Instant now) {
        return new SourceStatus(
                payload,
                SourceDefinition.Kind.FEED,
                payload,
                now,
                SourceStatus.Outcome.FAILED,
                payload,
                now,
                1,
                null,
                null,
                null,
                List.of(payload),
                0,
                0);
    }

    public static PipelineView pipeline(Instant now) {
        return new PipelineView(
                List.of(new PipelineView.Flow(PAYLOADS.getFirst(), 1, 1)),
                1L,
                null,
                null,
                PAYLOADS.stream()
                        .map(payload -> new PipelineView.Letter(1, now, payload, payload, payload, payload, 0, 0))
                        .toList(),
                1,
                now);
    }
}
