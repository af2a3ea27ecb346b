package io.wiredesk.ingest.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The links of a mail with what is written on them. */
final class MailLinks {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|mailto:)[^\\s<>\"'()\\[\\]]+", Pattern.CASE_INSENSITIVE);

    /**
     * One link.
     *
     * @param label its text or title; in plain text its line, or the one before if it stands alone
     */
    record Link(String address, String label) {}

    private MailLinks() {}

    static List<Link> of(MailContent content) {
        return content.html()
                .map(MailLinks::inPage)
                .or(() -> content.plain().map(MailLinks::inText))
                .orElse(List.of());
    }

    private static List<Link> inPage(String html) {
        List<Link> links = new ArrayList<>();
        for (Element a : Jsoup.parse(html).select("a[href], area[href]")) {
            String images = String.join(" ", a.select("img[alt]").eachAttr("alt"));
            links.add(new Link(a.attr("href").strip(), (a.text() + " " + a.attr("title") + " " + images).strip()));
        }
        return links;
    }

    private static List<Link> inText(String text) {
        List<Link> links = new ArrayList<>();
        String before = "";
        for (String line : text.split("\n", -1)) {
            Matcher address = ADDRESS.matcher(line);
            String words = address.replaceAll(" ").strip();
            String label = words.isEmpty() ? before : words;
            address.reset();
            while (address.find()) {
                links.add(new Link(address.group(), label));
            }
            before = label;
        }
        return links;
    }
}
