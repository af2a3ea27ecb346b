package io.wiredesk.sink.desk.page;

import io.wiredesk.sink.desk.live.PipelineView;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the line is doing.
 *
 * @param figures the few that matter
 * @param letters newest first
 * @param letterCount all there are, in words
 */
record PipelinePage(List<Figure> figures, List<Flow> flows, List<Letter> letters, String letterCount, Moment at) {

    /**
     * A number that matters.
     *
     * @param note what it means
     */
    record Figure(String name, String value, String note) {}

    /**
     * What passes a channel.
     *
     * @param share of the busiest one, 0 to 100
     */
    record Flow(String channel, String perMinute, String records, int share) {}

    /** What could not be processed. */
    record Letter(
            String number,
            Moment at,
            String stage,
            String why,
            String place,
            @Nullable String key,
            String command) {}

    static PipelinePage of(PipelineView view, Now now) {
        double busiest = view.flows().stream()
                .mapToDouble(PipelineView.Flow::perMinute)
                .max()
                .orElse(0);
        return new PipelinePage(
                List.of(
                        latency("Edition to story", view.published()),
                        latency("Edition to store", view.stored()),
                        new Figure("Waiting", lag(view.lag()), "editions and stories that enrich has still to read")),
                view.flows().stream().map(flow -> flow(flow, busiest)).toList(),
                view.deadLetters().stream().map(letter -> letter(letter, now)).toList(),
                Words.count(view.deadLetterCount(), "dead letter", "dead letters"),
                Moment.of(view.at().isAfter(now.instant()) ? now.instant() : view.at(), now));
    }

    private static Figure latency(String name, PipelineView.@Nullable Latency latency) {
        return latency == null
                ? new Figure(name, "–", "nothing passed in the last minutes")
                : new Figure(
                        name,
                        Words.length(latency.median()),
                        "half are faster; 99 of 100 within " + Words.length(latency.p99()));
    }

    private static String lag(@Nullable Long lag) {
        return lag == null ? "–" : Words.number(lag);
    }

    private static Flow flow(PipelineView.Flow flow, double busiest) {
        return new Flow(
                flow.channel(),
                flow.perMinute() == 0 ? "0" : String.format(Locale.ENGLISH, "%,.1f", flow.perMinute()),
                Words.number(flow.records()),
                busiest == 0 ? 0 : Evidence.hundredths(flow.perMinute() / busiest));
    }

    private static Letter letter(PipelineView.Letter letter, Now now) {
        return new Letter(
                Long.toString(letter.number()),
                Moment.of(letter.at(), now),
                letter.stage(),
                letter.why(),
                letter.offset() < 0
                        ? letter.channel()
                        : letter.channel() + ", partition " + letter.partition() + ", offset " + letter.offset(),
                letter.key(),
                "wiredesk dead-letters show " + letter.number());
    }
}
