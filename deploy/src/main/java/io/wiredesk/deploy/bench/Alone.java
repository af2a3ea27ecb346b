package io.wiredesk.deploy.bench;

import io.wiredesk.enrich.split.EditionSplitter;
import io.wiredesk.schemas.Edition;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jsoup.Jsoup;

/** A step without Kafka, on this thread, over the HTML editions. */
final class Alone {

    private final List<Edition> html;
    private int sink;

    Alone(List<Edition> editions) {
        this.html = editions.stream()
                .filter(edition -> edition.body().mediaType().equals("text/html"))
                .toList();
    }

    Sample parse(int times) {
        return sample(
                times, edition -> Jsoup.parse(edition.body().content()).body().childNodeSize());
    }

    Sample split(int times) {
        return sample(times, edition -> EditionSplitter.split(edition).pieces().size());
    }

    private Sample sample(int times, ToIntFunction<Edition> step) {
        Usage.forgetPeak();
        long wall = System.nanoTime();
        long cpu = cpuTime();
        for (int i = 0; i < times; i++) {
            html.forEach(edition -> sink += step.applyAsInt(edition));
        }
        Duration used = Duration.ofNanos(cpuTime() - cpu);
        return new Sample(
                (long) times * html.size(), Duration.ofNanos(System.nanoTime() - wall), used, Usage.peakHeap());
    }

    /** Other threads, the garbage collector's among them, do not count. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Override
    public String toString() {
        return html.size() + " editions, " + sink; // what is never looked at might never be computed
    }
}
