package io.wiredesk.enrich;

import io.wiredesk.enrich.Enricher.Outcome;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;

/**
 * Runs steps over a record; the first that fails names the outcome. Catches {@link StackOverflowError} too: it passes
 * Kafka Streams' exception handlers and would stop the client (measured on 4.3.1).
 */
final class Stages {

    private Stages() {}

    /** The value of a step, or what it failed with. */
    sealed interface Tried<T> {
        record Done<T>(T value) implements Tried<T> {}

        record Failed<T>(String stage, String why) implements Tried<T> {}

        /** The next step, if this one worked. */
        default <U> Tried<U> then(String stage, Function<T, U> step) {
            return switch (this) {
                case Done<T> done -> attempt(stage, () -> step.apply(done.value()));
                case Failed<T> failed -> new Failed<>(failed.stage(), failed.why());
            };
        }

        /** The outcome for the record. */
        default Outcome outcome(Function<T, Outcome> whenDone) {
            return switch (this) {
                case Done<T> done -> whenDone.apply(done.value());
                case Failed<T> failed -> new Outcome.Unreadable(failed.stage(), failed.why());
            };
        }
    }

    /** One step. */
    static <T> Tried<T> attempt(String stage, Supplier<T> step) {
        try {
            return new Tried.Done<>(step.get());
        } catch (KafkaException e) {
            throw e; // not this record's fault: a lost task, a broken store
        } catch (RuntimeException | StackOverflowError e) {
            return new Tried.Failed<>(stage, describe(e));
        }
    }

    private static String describe(Throwable e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName()
                + (message == null ? "" : ": " + message.lines().findFirst().orElse(""));
    }
}
