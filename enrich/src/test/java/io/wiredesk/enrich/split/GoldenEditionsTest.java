package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Editions of every make beside what they are read apart into: one line a piece. {@code -Dgolden=write} writes them anew. */
class GoldenEditionsTest {

    private static final Pattern ANSWERS = Pattern.compile("\\.(pieces|gold\\.json)$");
    private static final Path FOLDER = Path.of("src/test/resources/io/wiredesk/enrich/split");

    /** Small ones, and the first edition of every make: what {@code makes} holds is for learning, too. */
    static List<Path> editions() throws IOException {
        List<Path> editions = new ArrayList<>(list(FOLDER.resolve("golden")));
        for (Path make : list(FOLDER.resolve("makes"))) {
            editions.add(list(make).getFirst());
        }
        return editions;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !ANSWERS.matcher(file.toString()).find())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void an_edition_is_read_apart_as_expected(Path file) throws IOException {
        String content = Files.readString(file);
        Edition edition = file.toString().endsWith(".html") ? Editions.html("", content) : Editions.text("", content);

        String pieces = EditionSplitter.split(edition).pieces().stream()
                .map(GoldenEditionsTest::line)
                .collect(Collectors.joining("\n", "", "\n"));

        Path expected = Path.of(file + ".pieces");
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(expected, pieces);
        }
        assertThat(pieces).isEqualTo(Files.readString(expected));
    }

    private static String line(Story piece) {
        Story.Attribution source = piece.source();
        return Stream.of(
                        piece.kind().wireName(),
                        orDash(piece.section()),
                        piece.headline(),
                        source == null ? "-" : source.name(),
                        orDash(piece.url()),
                        piece.text().replace("\n", " / "))
                .collect(Collectors.joining(" | "));
    }

    private static String orDash(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "-" : text;
    }
}
