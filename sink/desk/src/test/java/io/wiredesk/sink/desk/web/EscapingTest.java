package io.wiredesk.sink.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.sink.desk.Desk;
import io.wiredesk.sink.desk.Desks;
import io.wiredesk.sink.desk.Hostile;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile news as a parser reads the pages: it is there, and it is text. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EscapingTest {

    private final Instant now = Instant.now();
    private Desk desk;

    @BeforeAll
    void start() {
        desk = Desks.open(Hostile.store(now), () -> Hostile.pipeline(now));
    }

    @AfterAll
    void stop() {
        desk.close();
    }

    static Stream<String> paths() {
        return Stream.concat(
                Stream.of("/", "/topics", "/sources", "/sources/unsure", "/pipeline"),
                IntStream.range(0, Hostile.PAYLOADS.size())
                        .mapToObj(i -> List.of("/stories/s" + i + "-1", "/topics/t" + i))
                        .flatMap(List::stream));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void hostile_words_add_no_element_and_no_attribute(String path) {
        Document page = Jsoup.parse(new RawHttp(desk.address()).get(path).body());

        assertThat(page.select("script"))
                .singleElement()
                .satisfies(script -> assertThat(script.attr("src")).startsWith("/assets/desk."));
        assertThat(page.select(
                        "iframe, object, embed, base, svg, math, style, meta[http-equiv], main img, main form form"))
                .isEmpty();
        assertThat(page.getAllElements().stream().flatMap(EscapingTest::attributes))
                .noneMatch(name -> name.startsWith("on") || name.equals("style") || name.equals("srcdoc"));
        assertThat(page.select("[href]").eachAttr("href"))
                .allMatch(href -> href.startsWith("/") || href.startsWith("#") || href.startsWith("https://"));
    }

    private static Stream<String> attributes(Element element) {
        return element.attributes().asList().stream().map(attribute -> attribute.getKey());
    }
}
