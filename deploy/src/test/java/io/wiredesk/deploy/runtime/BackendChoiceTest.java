package io.wiredesk.deploy.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiredesk.deploy.runtime.EngineProbe.Finding;
import org.junit.jupiter.api.Test;

class BackendChoiceTest {

    @Test
    void auto_takes_a_container_where_the_image_is_present() {
        assertThat(BackendChoice.of("auto", Finding.ImagePresent::new)).isEqualTo(new BackendChoice.Container());
    }

    @Test
    void auto_goes_embedded_else_and_says_why() {
        assertThat(BackendChoice.of("auto", () -> new Finding.Missing("no image")))
                .isEqualTo(new BackendChoice.Embedded("no image"));
    }

    @Test
    void container_is_strict() {
        assertThat(BackendChoice.of("container", BackendChoiceTest::unasked)).isEqualTo(new BackendChoice.Container());
    }

    @Test
    void embedded_asks_no_engine() {
        assertThat(BackendChoice.of("embedded", BackendChoiceTest::unasked))
                .isEqualTo(new BackendChoice.Embedded("as asked"));
    }

    @Test
    void a_typo_is_an_error() {
        assertThatThrownBy(() -> BackendChoice.of("contaner", BackendChoiceTest::unasked))
                .hasMessageContaining("contaner");
    }

    private static Finding unasked() {
        throw new AssertionError("the engine is nobody's business here");
    }
}
