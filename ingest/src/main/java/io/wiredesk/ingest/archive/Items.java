package io.wiredesk.ingest.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The items of one input, one after the other. */
interface Items {

    /** The next item; null at the end. */
    @Nullable
    Item next() throws IOException;
}
