package io.wiredesk.deploy.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wiredesk.deploy.evaluate.Failure.Side;
import io.wiredesk.schemas.Json;
import java.util.function.ToDoubleFunction;

/** An {@link Evaluation} for programs. */
public final class SplitFigures {

    private SplitFigures() {}

    /** {@code newsletters} and {@code macro} with all measures but those of nothing; {@code failures}, counted by class. */
    public static ObjectNode of(Evaluation evaluation) {
        ObjectNode figures = Json.MAPPER.createObjectNode();
        ObjectNode newsletters = figures.putObject("newsletters");
        evaluation
                .newsletters()
                .forEach((name, scores) -> put(
                        newsletters
                                .putObject(name)
                                .put("editions", scores.editions())
                                .put("stories", scores.stories()),
                        scores::value));
        put(figures.putObject("macro"), evaluation::macro);
        ObjectNode failures = figures.putObject("failures");
        for (Side side : Side.values()) {
            ObjectNode counts = failures.putObject(side.label());
            evaluation.failures(side).forEach((what, all) -> counts.put(what, all.size()));
        }
        return figures;
    }

    private static void put(ObjectNode into, ToDoubleFunction<Measure> value) {
        for (Measure measure : Measure.values()) {
            double figure = value.applyAsDouble(measure);
            if (!Double.isNaN(figure)) {
                into.put(measure.label(), figure);
            }
        }
    }
}
