package io.wiredesk.enrich.tag;

import io.wiredesk.schemas.Story;
import io.wiredesk.schemas.Story.Attribution;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;

/** Where in a story words are looked for. In a query, {@code text} stands for {@link #HEADLINE} and {@link #BODY}. */
enum Place {
    HEADLINE,
    BODY,
    LEAD,
    SECTION,
    SOURCE,
    PUBLICATION,
    LANGUAGE;

    /** Words of the text that count as its lead. */
    static final int LEAD_WORDS = 60;

    /** Longer texts are matched by their beginning: no story needs more, an unsplit edition might. */
    static final int MAX_CHARACTERS = 100_000;

    /** The words of the story there, as they stand; empty if it has none. */
    String of(Story story) {
        String there = Objects.requireNonNullElse(words(story), "");
        return there.length() <= MAX_CHARACTERS ? there : there.substring(0, MAX_CHARACTERS);
    }

    /** Its name in queries and in the index. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The place of an index field. */
    static Place ofIndexField(String field) {
        return valueOf(field.substring(0, field.indexOf('.')).toUpperCase(Locale.ROOT));
    }

    /**
     * What the monitor is asked about.
     *
     * @param fields that queries look at; words of others are left out
     */
    static Document document(Story story, Set<String> fields) {
        var document = new Document();
        for (Place place : values()) {
            List<String> looked = Arrays.stream(Form.values())
                    .map(form -> form.of(place.field()))
                    .filter(fields::contains)
                    .toList();
            String words = looked.isEmpty() ? "" : place.of(story);
            if (!words.isEmpty()) {
                looked.forEach(field -> document.add(new TextField(field, words, Store.NO)));
            }
        }
        return document;
    }

    /** Reads stories and queries alike. */
    static Analyzer analyzer() {
        Map<String, Analyzer> analyzers = new HashMap<>();
        for (Form form : Form.values()) {
            Analyzer analyzer = form.analyzer();
            for (Place place : values()) {
                analyzers.put(
                        form.of(place.field()),
                        place == LEAD ? new LimitTokenCountAnalyzer(analyzer, LEAD_WORDS) : analyzer);
            }
        }
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), analyzers);
    }

    private @Nullable String words(Story story) {
        return switch (this) {
            case HEADLINE -> story.headline();
            case BODY, LEAD -> story.text();
            case SECTION -> story.section();
            case SOURCE -> source(story.source());
            case PUBLICATION -> story.publication().title();
            case LANGUAGE -> story.language();
        };
    }

    private static @Nullable String source(@Nullable Attribution source) {
        return source == null
                ? null
                : Stream.of(source.name(), host(source.url()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }

    private static @Nullable String host(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            String host = URI.create(url).getHost();
            return host != null && host.startsWith("www.") ? host.substring(4) : host;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
