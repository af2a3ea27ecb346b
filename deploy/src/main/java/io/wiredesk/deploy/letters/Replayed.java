package io.wiredesk.deploy.letters;

/** What came of replaying a letter. */
public sealed interface Replayed {

    /**
     * It could be read.
     *
     * @param written editions that are on their channel now
     * @param known editions that were there before, or had been and were forgotten: they stay as they are
     */
    record Read(int written, int known) implements Replayed {}

    /** It is back where it failed, to be processed once more. */
    record Returned() implements Replayed {}

    /** Something newer has taken its place: it was replayed before, has changed since, or was forgotten. */
    record Superseded() implements Replayed {}

    /** Nothing was done; why, and what to do, in one line. */
    record Left(String why) implements Replayed {}
}
