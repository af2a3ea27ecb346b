package io.wiredesk.deploy.runtime;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.connect.runtime.rest.entities.ConnectorStateInfo;
import org.apache.kafka.connect.runtime.rest.entities.ConnectorStateInfo.AbstractState;
import org.jspecify.annotations.Nullable;

/**
 * How a connector is doing.
 *
 * @param name the connector's
 * @param state of the connector itself: {@code RUNNING, FAILED, PAUSED, UNASSIGNED …}
 * @param problem first line of why it failed, else null
 * @param tasks its tasks; empty while it has not handed out work
 */
public record ConnectorStatus(
        String name, String state, @Nullable String problem, List<Task> tasks) {

    /**
     * A task, with the same fields as its connector.
     *
     * @param id from 0
     * @param worker that has it, host:port of its REST interface
     */
    public record Task(
            int id, String state, String worker, @Nullable String problem) {}

    /** Whether it and all its tasks, of which there is at least one, run. */
    public boolean isRunning() {
        return !tasks.isEmpty()
                && Stream.concat(Stream.of(state), tasks.stream().map(Task::state))
                        .allMatch("RUNNING"::equals);
    }

    /** Whether it or a task of it has stopped for good. */
    public boolean hasFailed() {
        return Stream.concat(Stream.of(state), tasks.stream().map(Task::state)).anyMatch("FAILED"::equals);
    }

    /** Why it failed, if it has. */
    public String firstProblem() {
        return Stream.concat(
                        Stream.ofNullable(problem), tasks.stream().flatMap(task -> Stream.ofNullable(task.problem())))
                .findFirst()
                .orElse("no reason is known");
    }

    static ConnectorStatus of(ConnectorStateInfo info) {
        return new ConnectorStatus(
                info.name(),
                info.connector().state(),
                problem(info.connector()),
                info.tasks().stream()
                        .map(task -> new Task(task.id(), task.state(), task.workerId(), problem(task)))
                        .toList());
    }

    private static @Nullable String problem(AbstractState state) {
        String trace = state.trace();
        return trace == null ? null : trace.lines().findFirst().orElse(null);
    }
}
