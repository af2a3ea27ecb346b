package io.wiredesk.deploy.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.connect.runtime.distributed.RebalanceNeededException;
import org.apache.kafka.connect.runtime.distributed.RequestTargetException;
import org.apache.kafka.connect.util.Callback;

/** Asks a Connect worker for something and waits for its answer, through the rebalances that each change sets off. */
final class HerderRequests {

    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private HerderRequests() {}

    /**
     * Waits for the worker's answer.
     *
     * @param what was asked for: what the error calls it
     * @throws ExecutionException if the worker refused; the cause is its reason
     * @throws StartupFailure if it did not answer within a minute
     */
    static <T> T ask(String what, Consumer<Callback<T>> request) throws ExecutionException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (true) {
                try {
                    return answer(request).get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (ExecutionException e) {
                    throwUnlessRebalancing(e);
                }
                Thread.sleep(BETWEEN_TRIES.toMillis());
            }
        } catch (TimeoutException e) {
            throw silent(what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw silent(what, e);
        }
    }

    /** The worker's callback as a future. */
    static <T> CompletableFuture<T> answer(Consumer<Callback<T>> request) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        request.accept((error, result) -> {
            if (error == null) {
                answer.complete(result);
            } else {
                answer.completeExceptionally(error);
            }
        });
        return answer;
    }

    private static void throwUnlessRebalancing(ExecutionException e) throws ExecutionException {
        if (!(e.getCause() instanceof RebalanceNeededException || e.getCause() instanceof RequestTargetException)) {
            throw e;
        }
    }

    private static StartupFailure silent(String what, Exception e) {
        return new StartupFailure(
                "the Connect worker did not " + what + " within " + PATIENCE.toSeconds() + " s",
                "Look for errors above; then start again",
                e);
    }
}
