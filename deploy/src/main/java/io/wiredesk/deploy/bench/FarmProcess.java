package io.wiredesk.deploy.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A running {@link FeedFarm}. */
record FarmProcess(Process process, int port) implements AutoCloseable {

    static FarmProcess start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FeedFarm.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String port = process.inputReader(StandardCharsets.UTF_8).readLine();
        if (port == null) {
            throw new IOException("the server of the benchmark did not start; are 127.1.0.0/24 addresses usable here?");
        }
        return new FarmProcess(process, Integer.parseInt(port));
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
