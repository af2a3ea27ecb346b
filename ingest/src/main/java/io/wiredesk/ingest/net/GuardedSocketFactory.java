package io.wiredesk.ingest.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.Objects;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Plain sockets that connect only where an {@link AddressGuard} lets them, whatever address they are given. They ignore
 * proxies of the environment. For encryption, layer a TLS socket over one.
 */
public final class GuardedSocketFactory extends SocketFactory {

    private final AddressGuard guard;
    private final int connectMillis;

    /**
     * A factory.
     *
     * @param connect how long each address is tried by the methods that return a connected socket
     */
    public GuardedSocketFactory(AddressGuard guard, Duration connect) {
        this.guard = guard;
        this.connectMillis = Math.toIntExact(connect.toMillis());
    }

    /** Not yet connected; its {@code connect} goes to the first address that is allowed. */
    @Override
    public Socket createSocket() {
        return new GuardedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(host, port, null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(host, port, new InetSocketAddress(localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(host.getHostAddress(), port, null);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(host.getHostAddress(), port, new InetSocketAddress(localHost, localPort));
    }

    /** A socket whose connection failed is of no further use, so each address gets its own. */
    private Socket connected(String host, int port, @Nullable SocketAddress local) throws IOException {
        IOException last = null;
        for (InetAddress address : guard.addresses(host, port)) {
            Socket socket = new Socket(Proxy.NO_PROXY);
            try {
                socket.bind(local);
                socket.connect(new InetSocketAddress(address, port), connectMillis);
                return socket;
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw Objects.requireNonNullElseGet(last, () -> new SocketException("no address to connect to"));
    }

    private final class GuardedSocket extends Socket {

        GuardedSocket() {
            super(Proxy.NO_PROXY);
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, connectMillis);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
            if (!(endpoint instanceof InetSocketAddress internet)) {
                throw new BlockedHostException("only internet addresses are reachable");
            }
            InetAddress address = guard.addresses(internet.getHostString(), internet.getPort())
                    .getFirst();
            super.connect(new InetSocketAddress(address, internet.getPort()), timeoutMillis);
        }
    }
}
