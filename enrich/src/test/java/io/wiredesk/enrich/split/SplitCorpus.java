package io.wiredesk.enrich.split;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Story;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** Splits a folder of editions into the NDJSON that the scoring tool reads: {@code SplitCorpus FOLDER OUT html|txt}. */
final class SplitCorpus {

    private static final Pattern SUBJECT = Pattern.compile("(?mi)^Subject: (.*)$");

    private SplitCorpus() {}

    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]);
    }

    /** Splits every edition with a gold file; mails count as plain text, cut crudely at their header. */
    static void write(Path folder, Path out, String make) throws IOException {
        try (Stream<Path> files = Files.walk(folder);
                BufferedWriter writer = Files.newBufferedWriter(out)) {
            for (Path gold : files.filter(f -> f.toString().endsWith(".gold.json"))
                    .sorted()
                    .toList()) {
                String base = gold.toString().replace(".gold.json", "");
                List<Path> found = Stream.of(base + "." + make, base + ".txt", base + ".eml")
                        .map(Path::of)
                        .filter(Files::exists)
                        .toList();
                split(found.getFirst(), writer);
            }
        }
    }

    private static void split(Path file, BufferedWriter writer) throws IOException {
        for (Story piece : EditionSplitter.split(edition(file)).pieces()) {
            ObjectNode line = Json.MAPPER.valueToTree(piece);
            line.put("file", file.toString());
            writer.write(Json.line(line));
            writer.newLine();
        }
    }

    static Edition edition(Path file) throws IOException {
        String content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (file.toString().endsWith(".html")) {
            return Editions.html(Jsoup.parse(content).title(), content);
        }
        if (!file.toString().endsWith(".eml")) {
            return Editions.text("", content);
        }
        int body = content.replace("\r\n", "\n").indexOf("\n\n");
        Matcher subject = SUBJECT.matcher(content);
        return Editions.text(
                subject.find() ? subject.group(1) : "",
                content.replace("\r\n", "\n").substring(Math.max(0, body)));
    }
}
