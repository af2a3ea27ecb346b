package io.wiredesk.deploy.runtime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds out whether a server could listen somewhere, by listening there for a moment. */
public final class PortProbe {

    private PortProbe() {}

    /** Whether it could; any port is free if it is 0. */
    public static boolean isFree(InetAddress address, int port) {
        try {
            check(address, port);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws IOException if it could not: why, in the system's words */
    public static void check(InetAddress address, int port) throws IOException {
        new ServerSocket(port, 1, address).close();
    }
}
