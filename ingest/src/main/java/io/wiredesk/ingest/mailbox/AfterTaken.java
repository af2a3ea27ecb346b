package io.wiredesk.ingest.mailbox;

import java.util.List;

/** What becomes of a mail in its folder once its edition is safely in Kafka. */
sealed interface AfterTaken {

    /** It stays as it is. */
    record Nothing() implements AfterTaken {}

    /** It gets a flag: {@code \Seen}, or a keyword of the user's. */
    record Flag(String name) implements AfterTaken {}

    /** It goes to another folder. */
    record Move(String folder) implements AfterTaken {}

    /**
     * Reads option {@code after}.
     *
     * @param folders those that are read: a mail moved into one of them would come again and again
     * @throws IllegalArgumentException naming what it takes
     */
    static AfterTaken of(String text, List<String> folders) {
        if (text.equals("nothing")) {
            return new Nothing();
        }
        if (text.equals("seen")) {
            return new Flag("\\Seen");
        }
        if (text.matches("flag:[A-Za-z0-9_$.-]{1,50}")) {
            return new Flag(text.substring("flag:".length()));
        }
        String folder =
                text.startsWith("move:") ? text.substring("move:".length()).strip() : "";
        if (folder.isEmpty() || folders.stream().anyMatch(folder::equalsIgnoreCase)) {
            throw new IllegalArgumentException(
                    "option 'after' must be nothing, seen, flag:NAME or move:FOLDER, the folder not being one that is read");
        }
        return new Move(folder);
    }
}
