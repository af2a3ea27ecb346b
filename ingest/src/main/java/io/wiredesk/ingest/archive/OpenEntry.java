package io.wiredesk.ingest.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An entry that is being read: passes over what was read before, then gives its items. */
final class OpenEntry {

    private static final long STEP = 64L * 1024 * 1024;

    private final Format format;
    private final BufferedInputStream in;
    private final Input input;
    private final Position from;
    private long toSkip;
    private @Nullable Items items;

    /**
     * @param in the entry from its beginning
     * @param from of the last item that is done
     */
    OpenEntry(Format format, BufferedInputStream in, Input input, Position from) {
        this.format = format;
        this.in = in;
        this.input = input;
        this.from = from;
        this.toSkip = format == Format.MBOX ? from.within() : 0;
    }

    Step read(ItemReader reader) throws IOException {
        if (toSkip > 0) {
            return skip();
        }
        if (items == null) {
            items = reader.open(format, in, input, from.within());
        }
        Item item = items.next();
        return item == null ? Step.END : new Step.Found(item.result(), new Position(from.entry(), item.next()));
    }

    private Step skip() throws IOException {
        long left = Math.min(toSkip, STEP);
        try {
            in.skipNBytes(left);
        } catch (EOFException e) {
            throw new EOFException("it has become shorter");
        }
        toSkip -= left;
        return Step.PAUSE;
    }
}
