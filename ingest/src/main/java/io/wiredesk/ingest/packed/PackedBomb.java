package io.wiredesk.ingest.packed;

import java.io.IOException;

/** A packed file unpacks to far more than what people pack. The message is one line for people. */
public final class PackedBomb extends IOException {

    private static final long serialVersionUID = 1L;

    PackedBomb(String why) {
        super(why);
    }
}
