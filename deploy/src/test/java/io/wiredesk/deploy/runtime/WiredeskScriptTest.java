package io.wiredesk.deploy.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script in a project of its own, where Maven and Java only tell how they were called. */
class WiredeskScriptTest {

    private static final String MAVEN = """
            #!/bin/sh
            echo "$JAVA_HOME $*" >>builds
            mkdir -p deploy/target/wiredesk/lib
            sleep 1
            [ ! -e broken ]
            """;
    private static final String JAVA = """
            #!/bin/sh
            echo "$0"
            for argument in "$@"; do echo "[$argument]"; done
            exit 7
            """;

    @TempDir
    Path dir;

    private Path project = Path.of("");
    private Path jdk = Path.of("");

    /** What a call of the script gave. */
    private record Result(int exit, List<String> out, String err) {}

    @BeforeEach
    void createProject() throws IOException {
        project = Files.createDirectories(dir.resolve("a project"));
        Files.createDirectories(project.resolve("deploy/src/main"));
        Files.createFile(project.resolve("pom.xml"));
        executable(project.resolve("wiredesk"), Files.readString(Path.of("../wiredesk")));
        executable(project.resolve("mvnw"), MAVEN);
        jdk = createJdk("jdk-21", "21.0.1");
    }

    @Test
    void the_first_call_builds_and_hands_every_argument_on() throws Exception {
        Result result = call(project.resolve("wiredesk"), "tail", "two words", "$HOME*");

        assertThat(result.exit()).isEqualTo(7);
        assertThat(result.out()).first().isEqualTo(jdk.resolve("bin/java").toString());
        assertThat(result.out())
                .contains("[" + project.resolve("deploy/target/wiredesk/lib/*") + "]")
                .endsWith("[io.wiredesk.deploy.cli.Wiredesk]", "[tail]", "[two words]", "[$HOME*]");
        assertThat(result.err()).contains("building");
        assertThat(builds()).singleElement().asString().startsWith(jdk.toString());
    }

    @Test
    void what_is_built_is_not_built_again() throws Exception {
        call(project.resolve("wiredesk"));
        Result second = call(project.resolve("wiredesk"));

        assertThat(second.err()).isEmpty();
        assertThat(builds()).hasSize(1);
    }

    @Test
    void a_newer_source_is_built() throws Exception {
        call(project.resolve("wiredesk"));
        Path source = Files.createFile(project.resolve("deploy/src/main/New.java"));
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plus(Duration.ofMinutes(1))));

        call(project.resolve("wiredesk"));

        assertThat(builds()).hasSize(2);
    }

    @Test
    void it_works_through_a_symbolic_link_from_anywhere() throws Exception {
        Path link = Files.createSymbolicLink(
                Files.createDirectory(dir.resolve("bin")).resolve("wd"), Path.of("../a project/wiredesk"));

        assertThat(call(link).exit()).isEqualTo(7);
        assertThat(builds()).hasSize(1);
    }

    @Test
    void calls_at_once_build_once() throws Exception {
        List<Process> calls = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            calls.add(start(project.resolve("wiredesk")));
        }
        for (Process call : calls) {
            assertThat(result(call).exit()).isEqualTo(7);
        }

        assertThat(builds()).hasSize(1);
    }

    @Test
    void a_lock_left_by_a_killed_build_holds_nobody_up() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path lock = Files.createDirectories(project.resolve("deploy/target/wiredesk.building"));
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");

        assertThat(call(project.resolve("wiredesk")).exit()).isEqualTo(7);
        assertThat(lock).doesNotExist();
    }

    @Test
    void a_failed_build_ends_it_and_the_next_call_tries_again() throws Exception {
        Files.createFile(project.resolve("broken"));
        Result failed = call(project.resolve("wiredesk"));
        assertThat(failed.exit()).isEqualTo(3);
        assertThat(failed.err()).contains("the build failed");
        assertThat(failed.out()).isEmpty();

        Files.delete(project.resolve("broken"));
        assertThat(call(project.resolve("wiredesk")).exit()).isEqualTo(7);
    }

    @Test
    void an_old_java_home_is_passed_over() throws Exception {
        Path old = createJdk("jdk-17", "17.0.9");
        executable(
                project.resolve("wiredesk"),
                Files.readString(Path.of("../wiredesk")).replace("=21", "=17000"));
        jdk = old;

        Result result = call(project.resolve("wiredesk"));

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err()).contains("no JDK of version 17000 or newer").contains("JAVA_HOME");
        assertThat(project.resolve("builds")).doesNotExist();
    }

    private Result call(Path script, String... arguments) throws Exception {
        return result(start(script, arguments));
    }

    private Process start(Path script, String... arguments) throws IOException {
        List<String> command = Stream.concat(Stream.of(script.toString()), Stream.of(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).directory(dir.toFile());
        builder.environment().put("JAVA_HOME", jdk.toString());
        return builder.start();
    }

    private static Result result(Process process) throws Exception {
        List<String> out = process.inputReader().lines().toList();
        String err = String.join("\n", process.errorReader().lines().toList());
        return new Result(process.waitFor(), out, err);
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(project.resolve("builds"));
    }

    private Path createJdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(dir.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        executable(home.resolve("bin/java"), JAVA);
        executable(home.resolve("bin/javac"), JAVA);
        return home;
    }

    private static void executable(Path file, String content) throws IOException {
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
