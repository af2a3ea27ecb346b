package io.wiredesk.deploy.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Story;
import java.util.List;
import java.util.function.Supplier;

/** The pieces of an edition, and how they are printed. */
final class Pieces {

    private Pieces() {}

    /** All of them in order; none if it cannot be read apart, which is reported. */
    static List<Story> of(String file, Supplier<io.wiredesk.enrich.split.Split> splitting, Inputs inputs) {
        try {
            return splitting.get().pieces();
        } catch (RuntimeException | StackOverflowError e) {
            inputs.failed(file, "cannot be read apart: " + e.getClass().getSimpleName());
            return List.of();
        }
    }

    /** One line of JSON: the file as it was given, and the piece. */
    static String line(String file, Story piece) {
        ObjectNode line = Json.MAPPER.createObjectNode().put("file", file);
        line.setAll((ObjectNode) Json.MAPPER.valueToTree(piece));
        return line.toString();
    }
}
