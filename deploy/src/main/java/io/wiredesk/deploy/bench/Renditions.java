package io.wiredesk.deploy.bench;

import java.util.List;
import java.util.stream.Collectors;

/** Editions without much make. */
final class Renditions {

    private static final int SENTENCES_A_PARAGRAPH = 3;

    private Renditions() {}

    /** Headings and paragraphs, as well-kept newsletters on the web have. */
    static String semantic(String title, List<Item> items) {
        return items.stream()
                .map(item -> "<h3><a href=\"" + item.url() + "?utm_source=letter\">" + item.headline()
                        + "</a></h3>\n<p>" + item.text() + "</p>\n")
                .collect(Collectors.joining(
                        "",
                        "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><h1>" + title + "</h1>\n",
                        "<footer><p>You are receiving this because you subscribed. <a href=\"https://mail.example/u\">"
                                + "Unsubscribe</a></p></footer></body></html>"));
    }

    /** One article, as a feed carries it. */
    static String entry(Item essay) {
        StringBuilder html = new StringBuilder();
        List<String> sentences = essay.sentences();
        for (int i = 0; i < sentences.size(); i += SENTENCES_A_PARAGRAPH) {
            List<String> paragraph = sentences.subList(i, Math.min(sentences.size(), i + SENTENCES_A_PARAGRAPH));
            html.append("<p>").append(String.join(" ", paragraph)).append("</p>\n");
        }
        return html.append("<p>More on <a href=\"")
                .append(essay.url())
                .append("\">the page of the paper</a>.</p>")
                .toString();
    }

    /** As mail lists send it. */
    static String plain(String title, List<Item> items) {
        return items.stream()
                .map(item -> "\n" + item.headline() + "\n" + item.text() + "\n" + item.url() + "\n")
                .collect(Collectors.joining(
                        "",
                        title + "\n" + "=".repeat(title.length()) + "\n",
                        "\n--\nUnsubscribe: https://mail.example/u\n"));
    }
}
