package io.wiredesk.deploy.line;

import io.wiredesk.sink.desk.Hostile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Entities;

/** Publishes {@link Hostile#PAYLOADS} in every field that feeds, mails and pages have. */
final class HostilePress {

    private static final List<String> PAYLOADS = Hostile.PAYLOADS;

    private HostilePress() {}

    /** As entries of a feed: escaped once in titles, escaped and in CDATA as content. */
    static String feed() {
        String entries = numbers().mapToObj(HostilePress::entry).collect(Collectors.joining());
        return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>" + xml(PAYLOADS.getFirst())
                + "</title><link>javascript:window.pwned=1</link>" + entries + "</channel></rss>";
    }

    private static String entry(int number) {
        String payload = PAYLOADS.get(number);
        String content = number % 2 == 0
                ? "<description>" + xml(body(number)) + "</description>"
                : "<content:encoded><![CDATA["
                        + body(number).replace("\u0000", "").replace("]]>", "]]]]><![CDATA[>")
                        + "]]></content:encoded>";
        return "<item><title>" + xml(xml(payload)) + "</title><link>java&#9;script:window.pwned=" + number
                + "</link><guid>"
                + xml(payload) + "</guid><dc:creator>" + xml(payload) + "</dc:creator><category>" + xml(payload)
                + "</category>" + content + "</item>\n";
    }

    /** As letters in an mbox: in sender, subject, list and body. */
    static String mbox() {
        return numbers().mapToObj(HostilePress::letter).collect(Collectors.joining());
    }

    private static String letter(int number) {
        String payload = PAYLOADS.get(number);
        String issue = "<h1>" + Entities.escape(payload) + "</h1><h2>" + Entities.escape(payload) + " one</h2>"
                + body(number) + "<h2><a href=\"javascript:window.pwned=1\">Two " + number + "</a></h2><p>"
                + filler(number + 1000) + "</p>";
        return """
                From press@nasty.example Mon Nov 16 09:00:00 2026
                From: %s <press%d@nasty.example>
                Subject: %s
                List-Id: %s <list%d.nasty.example>
                Date: Mon, 16 Nov 2026 09:00:00 +0000
                Message-ID: <%d@nasty.example>
                MIME-Version: 1.0
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: base64

                %s

                """.formatted(
                        word(payload),
                        number,
                        word(payload),
                        word(payload),
                        number,
                        number,
                        Base64.getMimeEncoder().encodeToString(issue.getBytes(StandardCharsets.UTF_8)));
    }

    /** As pages saved to a folder. */
    static void pages(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int number : numbers().toArray()) {
            String payload = PAYLOADS.get(number);
            Files.writeString(
                    folder.resolve("page-" + number + ".html"),
                    "<!doctype html><title>" + Entities.escape(payload) + "</title><body><h1>"
                            + Entities.escape(payload) + "</h1>" + body(number + PAYLOADS.size()));
        }
    }

    private static IntStream numbers() {
        return IntStream.range(0, PAYLOADS.size());
    }

    /** A payload as it is, with pictures and enough words to be a story. */
    private static String body(int number) {
        return "<p>" + filler(number) + "</p><p>" + PAYLOADS.get(number % PAYLOADS.size()) + "</p>"
                + "<p><img src=\"https://pictures.example/" + number + ".png\" alt='\"><script>window.pwned=1</script>'"
                + " onload=\"window.pwned=1\"> canary</p>";
    }

    /** Words that no other has. */
    private static String filler(int number) {
        return IntStream.range(0, 12)
                .mapToObj(i -> "w" + Integer.toString(number * 97 + i * 7919, 36) + "x")
                .collect(Collectors.joining(" ", "The canary sang of ", "."));
    }

    private static String word(String text) {
        return "=?utf-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    private static String xml(String text) {
        return Entities.escape(text.replace("\u0000", "")).replace("&nbsp;", "&#160;");
    }
}
