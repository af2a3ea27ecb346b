package io.wiredesk.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A newsletter that somebody writes during a test; long past, so that no clock matters.
 *
 * @param publisher who sends it
 * @param subject tells it from the publisher's others
 */
public record Letter(String publisher, String subject, List<Item> items) {

    /**
     * One story.
     *
     * @param text a sentence or more of its own
     */
    public record Item(String headline, String text) {

        /** The page it links to. */
        public String url() {
            return "https://news.example/"
                    + headline.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        }

        private String html() {
            return "<h2><a href=\"%s\">%s</a></h2>\n<p>%s</p>\n".formatted(url(), headline, text);
        }
    }

    /** With one story. */
    public static Letter of(String publisher, String subject, String headline, String text) {
        return new Letter(publisher, subject, List.of(new Item(headline, text)));
    }

    /** As a mail. */
    public String mail() {
        return mail("text/html; charset=utf-8", html());
    }

    /** As a mail with another body. */
    public String mail(String contentType, String body) {
        return """
                From: %s <news@%s.example>
                To: reader@example.com
                Subject: %s
                Date: Mon, 03 Nov 2025 06:15:00 +0000
                Message-ID: <%s@%s.example>
                MIME-Version: 1.0
                Content-Type: %s

                %s""".formatted(
                        publisher, host(), subject, Integer.toHexString(subject.hashCode()), host(), contentType, body);
    }

    private String html() {
        return "<html><body><h1>" + subject + "</h1>\n"
                + items.stream().map(Item::html).collect(Collectors.joining())
                + "</body></html>\n";
    }

    private String host() {
        return publisher.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }

    /** Delivers it as mail programs do: whole or not at all. */
    public Path into(Path folder, String name) {
        return deliver(mail(), folder, name);
    }

    /** Delivers anything. */
    public static Path deliver(String content, Path folder, String name) {
        try {
            Path draft = Files.writeString(folder.resolve("." + name), content);
            return Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
