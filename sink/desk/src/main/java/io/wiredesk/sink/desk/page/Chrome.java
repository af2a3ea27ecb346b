package io.wiredesk.sink.desk.page;

import io.wiredesk.sink.desk.web.Assets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param title of the window
 * @param words in the search field
 * @param canonical the page's own address, where it has several
 * @param refresh seconds after which it tries again; null for a page that stays
 */
record Chrome(
        String title,
        List<Tab> sections,
        String words,
        @Nullable String canonical,
        @Nullable Integer refresh,
        String style,
        String script,
        String icon) {

    private static final List<Tab> SECTIONS = List.of(
            new Tab("News", "/", false),
            new Tab("Topics", "/topics", false),
            new Tab("Sources", "/sources", false),
            new Tab("Pipeline", "/pipeline", false));

    static Chrome of(Assets assets, String title, @Nullable String current) {
        return new Chrome(
                title.isEmpty() ? "wiredesk" : title + " – wiredesk",
                SECTIONS.stream()
                        .map(tab -> new Tab(tab.label(), tab.href(), tab.href().equals(current)))
                        .toList(),
                "",
                null,
                null,
                assets.href("desk.css"),
                assets.href("desk.js"),
                assets.href("icon.svg"));
    }

    Chrome searching(String sought) {
        return new Chrome(title, sections, sought, canonical, refresh, style, script, icon);
    }

    Chrome canonical(String address) {
        return new Chrome(title, sections, words, address, refresh, style, script, icon);
    }

    Chrome refreshing(int seconds) {
        return new Chrome(title, sections, words, canonical, seconds, style, script, icon);
    }
}
