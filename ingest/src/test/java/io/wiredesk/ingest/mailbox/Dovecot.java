package io.wiredesk.ingest.mailbox;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Dovecot, a process of its own, with its files in a folder of the test's. Anybody may sign in who knows the password,
 * so every test has a mailbox of its own. Run by root it works under its own system users, else under the one there is.
 */
final class Dovecot {

    private final Process process;
    private final Path folder;
    private final int port;
    private final int tlsPort;

    private Dovecot(Process process, Path folder, int port, int tlsPort) {
        this.process = process;
        this.folder = folder;
        this.port = port;
        this.tlsPort = tlsPort;
    }

    /** Starts one; skips the test, visibly, where there is none. */
    static Dovecot start(Path folder) throws IOException, InterruptedException {
        Optional<Path> program = program();
        assumeTrue(program.isPresent(), "skipped: no dovecot on this machine (package dovecot-imapd)");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path mail = Files.createDirectory(folder.resolve("mail"));
        Files.setPosixFilePermissions(mail, PosixFilePermissions.fromString("rwxrwxrwx"));
        certificate(folder);
        int port = freePort();
        int tlsPort = freePort();
        Path configuration = Files.writeString(folder.resolve("dovecot.conf"), configuration(folder, port, tlsPort));
        Process process = new ProcessBuilder(program.get().toString(), "-F", "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile())
                .start();
        Dovecot dovecot = new Dovecot(process, folder, port, tlsPort);
        dovecot.awaitGreeting();
        return dovecot;
    }

    /** A mailbox nobody has used before. */
    TestMailServer mailbox(String user) {
        return new TestMailServer() {
            @Override
            public String user() {
                return user;
            }

            @Override
            public int port() {
                return port;
            }

            @Override
            public void close() {
                // the server goes on for the next test
            }
        };
    }

    int tlsPort() {
        return tlsPort;
    }

    /** Its certificate, made out to localhost; nobody else vouches for it. */
    Path certificate() {
        return folder.resolve("cert.pem");
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static String configuration(Path folder, int port, int tlsPort) throws IOException {
        String me = System.getProperty("user.name");
        boolean root = me.equals("root");
        return template()
                .replace("{folder}", folder.toString())
                .replace("{user}", root ? "dovecot" : me)
                .replace("{group}", root ? "dovecot" : me)
                .replace("{login.user}", root ? "dovenull" : me)
                .replace("{mail.user}", root ? "nobody" : me)
                .replace("{mail.group}", root ? "nogroup" : me)
                .replace("{password}", TestMailServer.PASSWORD)
                .replace("{port}", Integer.toString(port))
                .replace("{tls.port}", Integer.toString(tlsPort));
    }

    private static String template() throws IOException {
        try (InputStream in = Dovecot.class.getResourceAsStream("dovecot.conf")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void certificate(Path folder) throws IOException, InterruptedException {
        Process openssl = new ProcessBuilder(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-nodes",
                        "-days",
                        "2",
                        "-subj",
                        "/CN=localhost",
                        "-addext",
                        "subjectAltName=DNS:localhost",
                        "-keyout",
                        folder.resolve("key.pem").toString(),
                        "-out",
                        folder.resolve("cert.pem").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("openssl.log").toFile())
                .start();
        assumeTrue(openssl.waitFor() == 0, "skipped: no openssl that makes a certificate");
    }

    private static Optional<Path> program() {
        return Stream.concat(
                        Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator)),
                        Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(directory -> Path.of(directory, "dovecot"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitGreeting() throws IOException, InterruptedException {
        while (process.isAlive()) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.getInputStream().read() >= 0) {
                    return;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        throw new IOException("dovecot does not start: " + Files.readString(folder.resolve("out.log")));
    }
}
