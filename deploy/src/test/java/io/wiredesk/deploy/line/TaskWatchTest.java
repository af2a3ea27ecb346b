package io.wiredesk.deploy.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.runtime.ConnectorStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskWatchTest {

    private final Map<String, String> states = new TreeMap<>();
    private final List<String> restarted = new ArrayList<>();
    private final TaskWatch watch = new TaskWatch(
            () -> states.entrySet().stream()
                    .map(task -> status(task.getKey(), task.getValue()))
                    .toList(),
            restarted::add);

    @Test
    void what_runs_is_left_alone_what_fails_is_restarted_at_once() {
        states.putAll(Map.of("feeds", "FAILED", "archives", "RUNNING", "sqlite", "UNASSIGNED"));

        watch.look();

        assertThat(restarted).containsExactly("feeds");
    }

    @Test
    void what_keeps_failing_is_left_alone_for_longer_and_longer_up_to_five_minutes() {
        states.put("feeds", "FAILED");

        List<Integer> looks = IntStream.range(0, 300)
                .filter(look -> restartsIn(1) > 0)
                .boxed()
                .toList();

        assertThat(looks).containsExactly(0, 3, 8, 17, 34, 67, 128, 189, 250);
    }

    @Test
    void one_that_runs_for_a_moment_only_does_not_count_as_well() {
        states.put("feeds", "FAILED");
        assertThat(restartsIn(1)).isEqualTo(1);

        states.put("feeds", "RUNNING");
        assertThat(restartsIn(1)).isZero();
        states.put("feeds", "FAILED");

        assertThat(restartsIn(1)).isZero();
        assertThat(restartsIn(1)).isEqualTo(1);
        assertThat(restartsIn(4)).isZero();
    }

    @Test
    void one_that_has_run_for_as_long_as_it_was_waited_for_is_forgiven() {
        states.put("feeds", "FAILED");
        restartsIn(4);

        states.put("feeds", "RUNNING");
        restartsIn(5);
        states.put("feeds", "FAILED");

        assertThat(restartsIn(1)).isEqualTo(1);
        assertThat(restartsIn(2)).isZero();
        assertThat(restartsIn(1)).isEqualTo(1);
    }

    @Test
    void each_has_a_patience_of_its_own() {
        states.put("feeds", "FAILED");
        restartsIn(1);
        states.put("sqlite", "FAILED");

        watch.look();

        assertThat(restarted).containsExactly("feeds", "sqlite");
    }

    private int restartsIn(int looks) {
        int before = restarted.size();
        for (int look = 0; look < looks; look++) {
            watch.look();
        }
        return restarted.size() - before;
    }

    private static ConnectorStatus status(String name, String state) {
        return new ConnectorStatus(name, "RUNNING", null, List.of(new ConnectorStatus.Task(0, state, "here", null)));
    }
}
