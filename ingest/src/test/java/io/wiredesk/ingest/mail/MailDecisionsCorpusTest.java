package io.wiredesk.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.ingest.mail.SortedMail.Confirmation;
import io.wiredesk.ingest.mail.SortedMail.Excluded;
import io.wiredesk.ingest.mail.SortedMail.Newsletter;
import io.wiredesk.ingest.mail.SortedMail.Personal;
import io.wiredesk.ingest.testing.SharedCorpora;
import io.wiredesk.schemas.Edition.Body;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the decision falls on real mail, and what scrubbing does to real links. */
class MailDecisionsCorpusTest {

    @Test
    void every_real_newsletter_is_one() throws IOException {
        for (Path mail : files("split", ".eml")) {
            assertThat(decide(mail)).as("%s", mail).isEqualTo("newsletter");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail-parser", "mime4j", "mailparser-js", "ruby-mail", "cpython", "talon"})
    void hostile_mail_is_decided_on_or_refused(String library) throws IOException {
        Map<String, Integer> decisions = new TreeMap<>();
        for (Path mail : files("hostile/mail/" + library, "")) {
            decisions.merge(decide(mail), 1, Integer::sum);
        }
        System.out.println(library + ": " + decisions);
        assertThat(decisions).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"split", "wild"})
    void scrubbing_leaves_the_links_of_stories_alone(String corpus) throws IOException {
        int links = 0;
        int changed = 0;
        for (Path page : files(corpus, ".html")) {
            String html = Files.readString(page, StandardCharsets.UTF_8);
            String scrubbed = new SecretScrubber(Set.of())
                    .scrub(new Body("text/html", html))
                    .content();
            List<String> before = Jsoup.parse(html).select("a[href]").eachAttr("href");
            List<String> after = Jsoup.parse(scrubbed).select("a[href]").eachAttr("href");
            assertThat(after).as("%s", page).hasSameSizeAs(before);
            for (int i = 0; i < before.size(); i++) {
                links++;
                if (!before.get(i).equals(after.get(i))) {
                    changed++;
                    System.out.println(page.getFileName() + " " + before.get(i) + " -> " + after.get(i));
                }
            }
        }
        System.out.println(corpus + ": " + changed + " of " + links + " links changed");
        assertThat(changed).isLessThan(links / 10);
    }

    private static String decide(Path mail) throws IOException {
        try {
            return switch (MailSorter.sort(
                    Files.readAllBytes(mail), Letter.SOURCE, Letter.NOW, MailRules.NONE, SenderHistory.EMPTY)) {
                case Newsletter n -> "newsletter";
                case Confirmation c -> "confirmation";
                case Personal p -> "personal: " + p.why();
                case Excluded e -> "excluded";
            };
        } catch (Unreadable e) {
            return "refused: " + e.why();
        }
    }

    private static List<Path> files(String folder, String extension) throws IOException {
        try (Stream<Path> all = Files.walk(SharedCorpora.folder(folder))) {
            return all.filter(f -> Files.isRegularFile(f) && f.toString().endsWith(extension))
                    .sorted()
                    .toList();
        }
    }
}
