package io.wiredesk.deploy.line;

import io.wiredesk.deploy.Letter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What arrives in mailboxes beside newsletters that are as they should be. */
final class OddLetters {

    private static final int MIB = 1024 * 1024;
    private static final String HTML = "text/html; charset=utf-8";

    private OddLetters() {}

    /** Files that nothing can be read from. */
    static void refused(Path folder) throws IOException {
        Letter.deliver("", folder, "empty.eml");
        Letter.deliver("<rss version=\"2.0\"><channel><item>", folder, "cut-off.rss");
        Letter.deliver(letter("Heavy").mail(HTML, "<p>" + "word ".repeat(20 * MIB / 5) + "</p>"), folder, "heavy.eml");
    }

    /** Files that are read for what they are. */
    static void stored(Path folder) throws IOException {
        Letter.deliver(letter("Cut off").mail("multipart/mixed; boundary=b", """
                        --b
                        Content-Type: text/html; charset=utf-8

                        <h2>Half a letter</h2><p>A dredger came halfway.</p>
                        --b
                        Content-Type: image/png
                        Content-Transfer-Encoding: base64

                        iVBORw0KGgoAAAANSUhE"""), folder, "cut-off.eml");
        Letter.deliver(
                letter("Album")
                        .mail(
                                "multipart/mixed; boundary=b",
                                """
                        --b
                        Content-Type: text/html; charset=utf-8

                        <h2>Album attached</h2><p>An album of the regatta is attached.</p>
                        --b
                        Content-Type: image/png
                        Content-Transfer-Encoding: base64

                        """ + ("A".repeat(75) + "\n").repeat(20 * MIB / 76) + "--b--\n"),
                folder,
                "album.eml");
        Letter.deliver(
                letter("Nested")
                        .mail(
                                HTML,
                                "<div>".repeat(3_000) + "<h2>Deep down</h2><p>A cave was found below the chapel.</p>"
                                        + "</div>".repeat(3_000)),
                folder,
                "nested.eml");
        Path latin = folder.resolve(".latin.eml");
        Files.write(
                latin,
                letter("Latin")
                        .mail(HTML, "<h2>Käse</h2><p>Käse aus Zürich ist wieder gefragt.</p>")
                        .getBytes(StandardCharsets.ISO_8859_1));
        Files.move(latin, folder.resolve("latin.eml"));
        Letter.deliver("""
                {"version":"https://jsonfeed.org/version/1.1","title":"Half","items":[
                {"id":"1","title":"Half","content_text":"A smile was cut off \\ud83d by somebody."}]}
                """, folder, "half-a-character.json");
    }

    private static Letter letter(String subject) {
        return Letter.of("Odd Post", subject, "", "");
    }
}
