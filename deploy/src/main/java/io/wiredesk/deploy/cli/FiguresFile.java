package io.wiredesk.deploy.cli;

import com.fasterxml.jackson.databind.SerializationFeature;
import io.wiredesk.schemas.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The figures of a benchmark, for programs. */
final class FiguresFile {

    private FiguresFile() {}

    /** Writes them as JSON; null if nobody asked for that. */
    static void write(@Nullable Path file, Object figures) throws IOException {
        if (file != null) {
            Files.write(
                    file,
                    Json.MAPPER
                            .writer()
                            .with(SerializationFeature.INDENT_OUTPUT)
                            .writeValueAsBytes(figures));
        }
    }
}
