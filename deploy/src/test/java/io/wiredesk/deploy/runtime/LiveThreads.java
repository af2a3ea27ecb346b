package io.wiredesk.deploy.runtime;

import java.util.Set;
import java.util.stream.Collectors;

/** The threads that would keep a process alive. */
final class LiveThreads {

    private LiveThreads() {}

    static Set<Thread> keepingTheProcessUp() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon())
                .collect(Collectors.toSet());
    }

    /** Those that came since and did not end within a few seconds of being asked to. */
    static Set<Thread> since(Set<Thread> before) throws InterruptedException {
        Set<Thread> added = keepingTheProcessUp();
        added.removeAll(before);
        for (Thread thread : added) {
            thread.join(5_000);
        }
        return added.stream().filter(Thread::isAlive).collect(Collectors.toSet());
    }
}
