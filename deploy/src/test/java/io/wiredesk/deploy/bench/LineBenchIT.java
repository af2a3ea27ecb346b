package io.wiredesk.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Json;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That everything is measured; how fast it is depends on what else runs. */
class LineBenchIT {

    @TempDir
    Path folder;

    @Test
    void every_step_is_measured_over_the_same_editions() throws Exception {
        LineBench.Options few = new LineBench.Options(30, 1, Duration.ofSeconds(2), 5);

        LineFigures figures = new LineBench(folder, few, step -> {}).run();

        assertThat(figures.steps()).containsOnlyKeys(LineStep.values());
        assertThat(figures.corpus().stories()).isPositive();
        assertThat(figures.halfLoad()).isNotNull();
        assertThat(figures.fanOut()).isNotNull();
        assertThat(figures.fanOut().differing()).isZero();
        assertThat(LineTable.of(figures)).anySatisfy(line -> assertThat(line).startsWith("enrich : hollow"));
        assertThat(Json.line(figures)).contains("\"hollow\"", "\"peakHeap\"");
    }
}
