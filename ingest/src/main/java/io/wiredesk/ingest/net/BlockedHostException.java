package io.wiredesk.ingest.net;

import java.io.Serial;
import java.net.UnknownHostException;

/** A host that must not be reached. Its message says why and names neither host nor address. */
public final class BlockedHostException extends UnknownHostException {

    @Serial
    private static final long serialVersionUID = 1;

    BlockedHostException(String why) {
        super(why);
    }
}
