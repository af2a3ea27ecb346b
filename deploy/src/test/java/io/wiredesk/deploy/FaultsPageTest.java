package io.wiredesk.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/faults.md} names a test for each fault, and the tests are there. */
class FaultsPageTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|.*$");
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");

    @Test
    void every_fault_has_a_test() throws IOException {
        List<String> rows = rows().toList();

        assertThat(rows.stream().map(row -> row.split("\\|", 3)[1].strip()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 43).mapToObj(Integer::toString).toList());
        assertThat(rows).allMatch(row -> TEST.matcher(row).find());
    }

    @Test
    void every_test_is_there() throws IOException {
        Map<String, String> sources = sources();

        assertThat(rows().flatMap(row -> TEST.matcher(row).results()))
                .allSatisfy(test -> assertThat(sources.getOrDefault(test.group(1), "no such class"))
                        .as(test.group())
                        .contains("void " + test.group(2) + "("));
    }

    private static Stream<String> rows() throws IOException {
        return ROW.matcher(Files.readString(root().resolve("docs/faults.md")))
                .results()
                .map(MatchResult::group);
    }

    /** Of all tests of all modules, by class. */
    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(root())) {
            return files.filter(file -> file.toString().contains("src/test/java"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.toMap(
                            file -> String.valueOf(file.getFileName()).replace(".java", ""),
                            FaultsPageTest::text,
                            String::concat));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(ancestor -> Files.exists(ancestor.resolve("mvnw")))
                .findFirst()
                .orElseThrow();
    }
}
