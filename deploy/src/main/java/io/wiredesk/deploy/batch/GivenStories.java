package io.wiredesk.deploy.batch;

import io.wiredesk.schemas.Story;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;

/** Stories that somebody else has cut, a JSON object a line; see {@link GivenStory}. */
public final class GivenStories {

    private GivenStories() {}

    /** A line that is no story. */
    @FunctionalInterface
    public interface Refused {
        void line(long number, String why);
    }

    /**
     * Reads to the end.
     *
     * @param now event time of stories that state none
     * @param stories may refuse one by an {@link IllegalArgumentException} that says why
     * @throws IOException if the stream breaks
     */
    public static void read(InputStream in, Instant now, Consumer<Story> stories, Refused refused) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                take(number, line, now, stories, refused);
            }
        }
    }

    private static void take(long number, String line, Instant now, Consumer<Story> stories, Refused refused) {
        try {
            stories.accept(GivenStory.read(line, now));
        } catch (IllegalArgumentException e) {
            refused.line(number, String.valueOf(e.getMessage()));
        }
    }
}
