package io.wiredesk.ingest.archive;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.ingest.packed.Entries;
import io.wiredesk.ingest.packed.Entry;
import io.wiredesk.ingest.packed.EntryNames;
import io.wiredesk.ingest.packed.PackedBomb;
import io.wiredesk.ingest.packed.Packing;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that is being read, packed or not: its items from a position on. Damage is an item that is refused. */
final class OpenFile implements AutoCloseable {

    private static final Position PAST_ALL = new Position(Long.MAX_VALUE, 0);

    private final ItemReader reader = new ItemReader();
    private final Entries entries;
    private final Input file;
    private final @Nullable Format known;
    private final Position from;
    private Input at;
    private long index = -1;
    private @Nullable OpenEntry current;
    private @Nullable Step ahead;
    private boolean over;

    /**
     * @param entries taken over: closed with this
     * @param file what is known of the file
     * @param known its format, if it is not packed and its name tells
     * @param from of the last item that is done
     */
    OpenFile(Entries entries, Input file, @Nullable Format known, Position from) {
        this.entries = entries;
        this.file = file;
        this.at = file;
        this.known = known;
        this.from = from;
    }

    /** The next item, or that there is none yet or any more. */
    Step next() {
        Step waiting = ahead;
        ahead = null;
        return waiting == null ? read() : waiting;
    }

    /** Whether {@link #next} will say that there is nothing more. */
    boolean isAtEnd() {
        if (ahead == null) {
            ahead = read();
        }
        return ahead instanceof Step.End;
    }

    /** How many bytes of the file have been dealt with. */
    long bytes() {
        return entries.bytes();
    }

    private Step read() {
        try {
            while (!over) {
                Step step = current == null ? begin() : current.read(reader);
                if (!(step instanceof Step.End)) {
                    return step;
                }
                current = null;
            }
            return Step.END;
        } catch (IOException e) {
            return damaged(e);
        }
    }

    /** The end, if there is nothing to read in the next entry, or no next entry. */
    private Step begin() throws IOException {
        at = file;
        if (!entries.passed()) {
            return Step.PAUSE;
        }
        Entry entry = entries.next();
        index++;
        if (entry == null) {
            over = true;
        } else if (index >= from.entry()) {
            return begin(entry);
        }
        return Step.END;
    }

    private Step begin(Entry entry) throws IOException {
        boolean packed = !entry.name().isEmpty();
        Input input = packed ? PackedInput.of(entry, file) : file;
        at = input;
        try {
            PackedInput.Choice choice = packed ? PackedInput.choice(entry) : PackedInput.Choice.READ;
            if (choice == PackedInput.Choice.LEAVE) {
                return Step.END;
            }
            BufferedInputStream in = new BufferedInputStream(entry.open(), 2 * Format.HEAD_BYTES);
            Format format = format(entry, packed, in);
            if (choice == PackedInput.Choice.READ_MAIL && !format.isMailbox()) {
                return Step.END;
            }
            OpenEntry begun = new OpenEntry(format, in, input, start());
            current = begun;
            return begun.read(reader);
        } catch (Unreadable e) {
            return refused(input, e.why(), new Position(index + 1, 0));
        }
    }

    private Format format(Entry entry, boolean packed, BufferedInputStream in) throws IOException {
        Optional<Format> named =
                packed ? Format.byName(EntryNames.file(EntryNames.clean(entry.name()))) : Optional.ofNullable(known);
        return named.isPresent() ? named.get() : sniff(in);
    }

    private Position start() {
        return index == from.entry() ? from : new Position(index, 0);
    }

    private Step damaged(IOException e) {
        boolean bomb = e instanceof PackedBomb;
        over = bomb || !entries.survivesDamage();
        current = null;
        String why = bomb
                ? String.valueOf(e.getMessage())
                : "cannot be read on: it is damaged or cut off (" + e.getClass().getSimpleName() + ")";
        return refused(at, why, over ? PAST_ALL : new Position(index + 1, 0));
    }

    private static Step refused(Input at, String why, Position next) {
        return new Step.Found(new ReadResult.Refused(at.name(), why, new byte[0]), next);
    }

    static Format sniff(BufferedInputStream in) throws IOException {
        in.mark(2 * Format.HEAD_BYTES);
        byte[] head = in.readNBytes(Format.HEAD_BYTES);
        in.reset();
        return Format.byContent(head);
    }

    /** The entries of a file, and what is known of it by its name. */
    static OpenFile open(Path path, Input input, Position from) throws IOException {
        return new OpenFile(Packing.open(path), input, EditionReader.format(path), from);
    }

    @Override
    public void close() throws IOException {
        entries.close();
    }
}
