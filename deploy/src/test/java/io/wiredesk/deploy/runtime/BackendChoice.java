package io.wiredesk.deploy.runtime;

import io.wiredesk.deploy.runtime.EngineProbe.Finding;
import java.util.Locale;
import java.util.function.Supplier;

/** Which broker the integration tests get, and why. */
sealed interface BackendChoice {

    record Container() implements BackendChoice {}

    record Embedded(String why) implements BackendChoice {}

    /**
     * Decides.
     *
     * @param mode {@code auto}: a container if that works here and now, else embedded; {@code container}: that or fail;
     *     {@code embedded}
     * @param probe only asked in {@code auto}
     */
    static BackendChoice of(String mode, Supplier<Finding> probe) {
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "embedded" -> new Embedded("as asked");
            case "container" -> new Container();
            case "auto" ->
                switch (probe.get()) {
                    case Finding.ImagePresent present -> new Container();
                    case Finding.Missing missing -> new Embedded(missing.why());
                };
            default ->
                throw new IllegalArgumentException(
                        "KAFKA_IT_BACKEND is '" + mode + "': use auto, container or embedded");
        };
    }
}
