package io.wiredesk.enrich;

import io.wiredesk.enrich.split.Habits;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** What publications repeat. All editions of one come through one partition, so one task knows all there is to know. */
interface HabitShelf {

    /** For what came already cut: nothing is known and nothing kept. */
    HabitShelf NONE = new HabitShelf() {
        @Override
        public Habits of(String publication) {
            return Habits.NONE;
        }

        @Override
        public void put(String publication, Habits habits) {}
    };

    /** What is known; {@link Habits#NONE} of a publication never seen. */
    Habits of(String publication);

    /** Keeps it; where nothing is left to know, nothing is kept. */
    void put(String publication, Habits habits);

    /** The shelf in a task's store. */
    static HabitShelf in(ProcessorContext<?, ?> context) {
        return new Stored(context.getStateStore(StateStores.PUBLICATION_HABITS));
    }

    /** A store that takes part in the task's transactions. */
    record Stored(KeyValueStore<String, Habits> store) implements HabitShelf {

        @Override
        public Habits of(String publication) {
            return Objects.requireNonNullElse(store.get(publication), Habits.NONE);
        }

        @Override
        public void put(String publication, Habits habits) {
            store.put(publication, habits.equals(Habits.NONE) ? null : habits);
        }
    }
}
