package io.wiredesk.enrich.tag;

import io.wiredesk.schemas.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Which topics a story is about: the 17 that come with wiredesk, and a thousand small ones of users beside them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MatchingBenchmark {

    private static final String[] NEWS = {
        "court", "verdict", "goalkeeper", "vaccine", "election", "parliament", "inflation", "satellite", "earthquake",
        "orchestra", "strike", "students", "wildfire", "ceasefire", "merger", "festival", "hospital", "championship"
    };

    @Param({"0", "1000", "10000"})
    public int more;

    private final NewsTopicMonitor monitor = new NewsTopicMonitor();
    private final List<Story> stories = new ArrayList<>();
    private int next;

    /** Defines the topics, writes a hundred stories of 60 words. */
    @Setup
    public void define() {
        Random random = new Random(1);
        NewsTopics.builtIn().forEach(topic -> monitor.put(topic, 0));
        for (int i = 0; i < more; i++) {
            String query = word(random) + " OR \"" + word(random) + " " + word(random) + "\" OR " + word(random);
            monitor.put(Stories.topic("mine-" + i, query), 0);
        }
        for (int i = 0; i < 100; i++) {
            String text = Stream.concat(
                            IntStream.range(0, 55).mapToObj(n -> word(random)),
                            IntStream.range(0, 5).mapToObj(n -> NEWS[random.nextInt(NEWS.length)]))
                    .collect(Collectors.joining(" "));
            stories.add(Stories.story("The " + NEWS[i % NEWS.length] + " of " + word(random), text));
        }
    }

    private static String word(Random random) {
        return "word" + (int) Math.pow(random.nextDouble() * 150, 2);
    }

    @Benchmark
    public Story tag() {
        next = (next + 1) % stories.size();
        return monitor.tag(stories.get(next));
    }

    /** The monitor has a thread of its own. */
    @TearDown
    public void close() {
        monitor.close();
    }
}
