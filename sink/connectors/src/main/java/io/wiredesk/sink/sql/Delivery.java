package io.wiredesk.sink.sql;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What became of a batch. */
sealed interface Delivery {

    /** The batch is in the store for good, all but these. */
    record Stored(List<Rejected> rejected) implements Delivery {

        private Delivery plus(Delivery next) {
            return next instanceof Stored more
                    ? new Stored(Stream.concat(rejected.stream(), more.rejected.stream())
                            .toList())
                    : next;
        }
    }

    /** The store cannot take anything just now; sending the same batch again is right, and harmless. */
    record Retriable(String why, Exception cause) implements Delivery {}

    /** The store will not take anything until somebody acts; {@code why} says how. */
    record Fatal(String why, Exception cause) implements Delivery {}

    /** This delivery and then the next, which is not tried if this one failed. */
    default Delivery then(Supplier<Delivery> next) {
        return this instanceof Stored stored ? stored.plus(next.get()) : this;
    }
}
