package io.wiredesk.sink.desk.store;

import java.util.List;

/**
 * A story that was searched for.
 *
 * @param passage where the words stand: pieces of plain text
 */
public record Hit(Telling telling, List<Piece> passage) {

    public Hit {
        passage = List.copyOf(passage);
    }

    /**
     * A piece of plain text.
     *
     * @param matched whether it is what was searched for
     */
    public record Piece(String text, boolean matched) {}
}
