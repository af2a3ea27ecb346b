package io.wiredesk.deploy.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.utils.Exit;

/**
 * While open, Kafka cannot end this process: brokers and workers answer a failed start with {@code System.exit} or
 * {@code halt}, and so would take the whole line down without a word. Once closed, a fatal fault ends the process again,
 * which is right: every promise holds through a crash, none through a broker that limps on.
 *
 * <p>Nor can Kafka add shutdown hooks: embedded, the order of stopping is ours.
 *
 * <p>Kafka keeps these procedures in static fields, so one capture at a time; a second waits. From Kafka 4.4 on,
 * {@code Exit} is in another package: this class is the only one to change.
 */
final class KafkaExits implements AutoCloseable {

    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private final CompletableFuture<Integer> requested = new CompletableFuture<>();

    private KafkaExits() {}

    static KafkaExits capture() {
        ONE_AT_A_TIME.lock();
        KafkaExits exits = new KafkaExits();
        Exit.setExitProcedure((status, message) -> exits.requested.complete(status));
        Exit.setHaltProcedure((status, message) -> exits.requested.complete(status));
        Exit.setShutdownHookAdder((name, hook) -> {});
        return exits;
    }

    /** Completes with the status as soon as any thread asks for the end of the process. */
    CompletableFuture<Integer> requested() {
        return requested;
    }

    @Override
    public void close() {
        Exit.setExitProcedure((status, message) -> System.exit(status));
        Exit.setHaltProcedure((status, message) -> Runtime.getRuntime().halt(status));
        Exit.resetShutdownHookAdder();
        ONE_AT_A_TIME.unlock();
    }
}
