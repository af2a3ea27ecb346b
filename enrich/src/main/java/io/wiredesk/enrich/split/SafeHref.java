package io.wiredesk.enrich.split;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * The addresses that a link in published HTML may have: what jsoup's safe list allows, as it writes them. Addresses as nearly
 * all are it leaves alone, so they are let through by a look at each character.
 */
final class SafeHref {

    private static final Safelist SAFE = Safelist.basic();

    private SafeHref() {}

    /** @return empty if it may not be linked to */
    static String of(String href) {
        if (isPlain(href)) {
            return href;
        }
        boolean relative = href.isEmpty() || href.charAt(0) == '#' || href.charAt(0) == '/';
        return relative ? "" : cleaned(href);
    }

    /** A web address with a host name, without dot segments, in signs that every reader takes for what they are. */
    private static boolean isPlain(String href) {
        int host = href.startsWith("https://") ? 8 : href.startsWith("http://") ? 7 : -1;
        if (host < 0) {
            return false;
        }
        int path = host;
        while (path < href.length() && isHostSign(href.charAt(path))) {
            path++;
        }
        if (path == host || (path < href.length() && href.charAt(path) != '/')) {
            return false;
        }
        for (int i = path; i < href.length(); i++) {
            char c = href.charAt(i);
            if (c <= ' ' || c > '~' || c == '\\' || (c == '.' && href.charAt(i - 1) == '/')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHostSign(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    }

    private static String cleaned(String href) {
        Document document = Document.createShell("");
        document.body().appendElement("a").attr("href", href);
        Element link = new Cleaner(SAFE).clean(document).body().firstElementChild();
        return link == null ? "" : link.attr("href");
    }
}
