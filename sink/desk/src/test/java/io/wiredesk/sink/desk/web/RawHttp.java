package io.wiredesk.sink.desk.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Sends exactly the headers it is told to. */
record RawHttp(URI desk) {

    /** A desk that says nothing for so long hangs. */
    private static final int PATIENCE_MS = 10_000;

    RawAnswer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    RawAnswer head(String path, String... headers) {
        return send("HEAD", path, "", headers);
    }

    RawAnswer post(String path, String form, String... headers) {
        return send("POST", path, form, headers);
    }

    private RawAnswer send(String method, String path, String body, String... headers) {
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        if (Arrays.stream(headers).noneMatch(header -> header.startsWith("Host:"))) {
            request.append("Host: localhost:").append(desk.getPort()).append("\r\n");
        }
        Arrays.stream(headers).forEach(header -> request.append(header).append("\r\n"));
        if (!body.isEmpty()) {
            request.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
                    .append(body.length())
                    .append("\r\n");
        }
        return exchange(request.append("Connection: close\r\n\r\n").append(body).toString());
    }

    RawAnswer exchange(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            // to the end: the desk closes what it was asked to close
            return new RawAnswer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError("the desk does not answer", e);
        }
    }

    /** An answer as it came. */
    record RawAnswer(String text) {

        int status() {
            return Integer.parseInt(text.split(" ", 3)[1]);
        }

        String body() {
            return text.substring(text.indexOf("\r\n\r\n") + 4);
        }

        Optional<String> header(String name) {
            return headers(name).stream().findFirst();
        }

        List<String> headers(String name) {
            return text.substring(0, text.indexOf("\r\n\r\n"))
                    .lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .toList();
        }
    }
}
