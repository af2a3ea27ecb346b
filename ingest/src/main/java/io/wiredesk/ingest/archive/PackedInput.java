package io.wiredesk.ingest.archive;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.ingest.packed.Entry;
import io.wiredesk.ingest.packed.EntryNames;
import io.wiredesk.ingest.packed.Packing;

/** What is taken from a packed file: what would be taken from the same files in a folder. */
final class PackedInput {

    private PackedInput() {}

    /** What to do with an entry. */
    enum Choice {
        READ,
        /** Its name says nothing: it is read if it holds mail. */
        READ_MAIL,
        LEAVE
    }

    /** @throws Unreadable if it is packed itself: what nests can nest without end */
    static Choice choice(Entry entry) throws Unreadable {
        String name = EntryNames.clean(entry.name());
        String file = EntryNames.file(name);
        if (file.isEmpty() || EntryNames.isHidden(name)) {
            return Choice.LEAVE;
        }
        if (Packing.byName(file) != Packing.NONE) {
            throw new Unreadable("an archive within an archive is not opened; unpack it and import what comes out");
        }
        if (Format.byName(file).isPresent()) {
            return Choice.READ;
        }
        return EntryNames.isMessage(name) || !file.contains(".") ? Choice.READ_MAIL : Choice.LEAVE;
    }

    /** What is known of an entry beside its bytes; the path it was packed with tells it apart but is not shown. */
    static Input of(Entry entry, Input file) {
        String name = EntryNames.clean(entry.name());
        String folder = EntryNames.folder(name);
        String own = EntryNames.file(file.name());
        return new Input(
                file.name() + "!" + name,
                file.identity() == null ? null : file.identity() + "!" + entry.name(),
                folder.isEmpty() ? own : folder,
                entry.modified().orElse(file.modified()),
                file.naming(),
                file.source(),
                file.receipt());
    }
}
