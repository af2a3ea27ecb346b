package io.wiredesk.deploy.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.cli.CommandRun;
import io.wiredesk.deploy.cli.ExitCode;
import io.wiredesk.deploy.runtime.DataFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DeskOfLineIT {

    @TempDir
    Path folder;

    @Test
    void others_are_told_where_it_is() throws Exception {
        Installation installation = new Installation(folder);
        installation.configure("data: data\n");

        try (AllInOne line = installation.start()) {
            URI desk = line.instance().desk();

            assertThat(DataFolder.running(folder.resolve("data")).orElseThrow().desk())
                    .isEqualTo(desk);
            assertThat(statusOf(desk.resolve("metrics"))).isEqualTo(200);
        }
    }

    @Test
    void a_port_that_is_taken_is_told_with_what_to_do() throws IOException {
        Installation installation = new Installation(folder);
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            installation.configure("data: data\ndesk: {port: " + other.getLocalPort() + "}\n");

            CommandRun run = installation.run("run");

            assertThat(run.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
            assertThat(run.err())
                    .contains("the desk cannot listen on 127.0.0.1, port " + other.getLocalPort())
                    .contains("choose another desk.port in wiredesk.yaml");
        }
    }

    private static int statusOf(URI address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
