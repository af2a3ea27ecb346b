package io.wiredesk.deploy.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InReverseTest {

    private final List<String> stopped = new ArrayList<>();
    private final InReverse started = new InReverse();

    @Test
    void what_started_last_stops_first() {
        start("broker");
        start("connect");

        started.close();

        assertThat(stopped).containsExactly("connect", "broker");
    }

    @Test
    void one_that_fails_to_stop_does_not_keep_the_others_running() {
        start("broker");
        started.later(() -> {
            throw new IllegalStateException("will not stop");
        });
        start("connect");

        started.close();

        assertThat(stopped).containsExactly("connect", "broker");
    }

    @Test
    void an_interruption_is_not_swallowed_and_stops_nothing_halfway() {
        start("broker");
        started.later(() -> {
            throw new InterruptedException();
        });

        started.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped).containsExactly("broker");
    }

    @Test
    void each_stops_once() {
        start("broker");

        started.close();
        started.close();

        assertThat(stopped).containsExactly("broker");
    }

    private void start(String part) {
        started.later(() -> stopped.add(part));
    }
}
