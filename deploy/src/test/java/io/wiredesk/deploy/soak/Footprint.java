package io.wiredesk.deploy.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a running process holds.
 *
 * @param heap kilobytes reachable, after a collection
 * @param threads of the system
 * @param descriptors open files and sockets
 */
record Footprint(long heap, long threads, long descriptors) {

    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");
    private static final Pattern THREADS = Pattern.compile("Threads:\\s+(\\d+)");

    /** Of a process with the serial collector. */
    static Footprint of(long pid) throws IOException {
        jcmd(pid, "GC.run");
        long heap = USED.matcher(jcmd(pid, "GC.heap_info"))
                .results()
                .map((MatchResult generation) -> generation.group(1))
                .mapToLong(Long::parseLong)
                .sum();
        Path process = Path.of("/proc", Long.toString(pid));
        String status = Files.readString(process.resolve("status"));
        long threads = THREADS.matcher(status)
                .results()
                .map((MatchResult count) -> count.group(1))
                .mapToLong(Long::parseLong)
                .sum();
        try (Stream<Path> open = Files.list(process.resolve("fd"))) {
            return new Footprint(heap, threads, open.count());
        }
    }

    private static String jcmd(long pid, String command) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return heap / 1024 + " MB heap, " + threads + " threads, " + descriptors + " descriptors";
    }
}
