package io.wiredesk.deploy.config;

import java.net.InetAddress;
import java.util.Optional;

/**
 * Where the desk can be opened, and by whom.
 *
 * @param address to listen on; more than loopback only with a token
 * @param port to listen on; 0: any free one
 * @param token whoever shows it may come in; empty: everyone who reaches the address
 */
public record DeskAccess(InetAddress address, int port, Optional<String> token) {

    /** The same, on whichever port is free. */
    public DeskAccess onAnyPort() {
        return new DeskAccess(address, 0, token);
    }

    /** All but the token. */
    @Override
    public String toString() {
        return "DeskAccess[" + address.getHostAddress() + ":" + port + (token.isPresent() ? ", with a token]" : "]");
    }
}
