package io.wiredesk.deploy.bench;

import io.wiredesk.schemas.Edition;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What went through.
 *
 * @param bytes of all bodies
 * @param htmlBytes of those that are HTML
 * @param p10 size of a body in bytes; a tenth is smaller
 */
public record Corpus(int editions, int html, long bytes, long htmlBytes, int stories, int p10, int median, int p90) {

    static Corpus of(List<Edition> editions, int stories) {
        List<Integer> sizes = editions.stream().map(Corpus::size).sorted().toList();
        List<Edition> html = editions.stream()
                .filter(edition -> edition.body().mediaType().equals("text/html"))
                .toList();
        return new Corpus(
                editions.size(),
                html.size(),
                sizes.stream().mapToLong(size -> size).sum(),
                html.stream().mapToLong(Corpus::size).sum(),
                stories,
                sizes.get(sizes.size() / 10),
                sizes.get(sizes.size() / 2),
                sizes.get(sizes.size() * 9 / 10));
    }

    private static int size(Edition edition) {
        return edition.body().content().getBytes(StandardCharsets.UTF_8).length;
    }

    /** What a step without Kafka sees is HTML only. */
    double bytesAnEdition(LineStep step) {
        return switch (step) {
            case JSOUP, SPLIT -> (double) htmlBytes / html;
            case IDENTITY, HOLLOW, ENRICH -> (double) bytes / editions;
        };
    }

    double storiesAnEdition() {
        return (double) stories / editions;
    }
}
