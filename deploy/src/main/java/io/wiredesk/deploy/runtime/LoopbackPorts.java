package io.wiredesk.deploy.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports on the loopback address, which is the only one an embedded server listens on. */
final class LoopbackPorts {

    static final String ADDRESS = "127.0.0.1";

    private LoopbackPorts() {}

    /**
     * Two free ports, different from each other.
     *
     * @param wanted the first one if not 0
     * @throws StartupFailure if the wanted port is taken
     */
    static Pair choose(int wanted) {
        try (ServerSocket first = open(wanted);
                ServerSocket second = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Pair(first.getLocalPort(), second.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on " + ADDRESS, e);
        }
    }

    static boolean isFree(int port) {
        return PortProbe.isFree(InetAddress.getLoopbackAddress(), port);
    }

    private static ServerSocket open(int port) {
        try {
            return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new StartupFailure(
                    "port " + port + " on " + ADDRESS + " is in use (" + e.getMessage() + ")",
                    "Stop the program that listens there, or configure another port for the broker, or none to get a free one",
                    e);
        }
    }

    record Pair(int broker, int controller) {}
}
