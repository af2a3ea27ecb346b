package io.wiredesk.deploy.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process: something that can be killed. Its standard error is ours. */
public final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ChildJvm(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** With our own class path. */
    public static ChildJvm start(Class<?> main, String... args) {
        return start(System.getProperty("java.class.path"), main.getName(), args);
    }

    static ChildJvm start(String classPath, String main, String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                main));
        command.addAll(List.of(args));
        try {
            return new ChildJvm(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rest of the next line of output that starts so. */
    public String await(String start) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(start)) {
                    return line.substring(start.length()).strip();
                }
            }
            throw new IllegalStateException("the child ended without saying: " + start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its standard input; close it to end it. */
    public OutputStream input() {
        return process.getOutputStream();
    }

    /** All further lines of output, to its end. */
    public List<String> lines() {
        return output.lines().toList();
    }

    /** Waits for its end. */
    public int exitCode() {
        return process.onExit().join().exitValue();
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
