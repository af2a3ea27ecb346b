package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.ingest.text.XmlTree;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * RSS and Atom, in all versions and in mixtures of them. What an element is called decides, not which format it was made
 * for: feeds mix them, and no version changed what a name means.
 */
final class XmlFeedReader {

    private static final Set<String> ROOTS = Set.of("rss", "rdf:rdf", "feed", "channel", "rdf");
    private static final Set<String> ENTRIES = Set.of("item", "entry");

    ParsedFeed read(byte[] document, @Nullable String contentType) throws Unreadable {
        XmlTree tree = XmlTree.read(document, contentType);
        Element root = root(tree);
        List<FeedNode> entries = entries(tree.document());
        if (entries.isEmpty() && !ROOTS.contains(FeedNames.of(root))) {
            throw new Unreadable(
                    root.normalName().equals("html")
                            ? "an HTML page, not a feed (a log-in page, or the site instead of its feed?)"
                            : "neither RSS nor Atom");
        }
        return feed(tree, new FeedNode(root), entries);
    }

    /** The feed's own, even if a server's warnings stand around it. */
    private static Element root(XmlTree tree) throws Unreadable {
        return tree.document().stream()
                .filter(element -> ROOTS.contains(FeedNames.of(element)))
                .findFirst()
                .or(() -> Optional.ofNullable(tree.document().firstElementChild()))
                .orElseThrow(() -> new Unreadable("broken XML at line 1: there is no tag in it"));
    }

    private static ParsedFeed feed(XmlTree tree, FeedNode root, List<FeedNode> all) throws Unreadable {
        List<String> notices = new ArrayList<>(tree.notices());
        boolean cut = tree.isCut(root.element());
        List<FeedNode> whole = cut ? withoutCut(tree, all, notices) : all;
        FeedNode channel = channel(root);
        Optional<URI> base = FeedLinks.page(channel, Optional.empty())
                .flatMap(link -> FeedNode.resolve(Optional.empty(), link))
                .filter(URI::isAbsolute);
        XmlEntryReader reader = new XmlEntryReader(base, XmlEntryReader.author(channel));
        List<ParsedFeed.Entry> entries =
                whole.stream().limit(FeedParser.MAX_ENTRIES).map(reader::entry).toList();
        notices.addAll(Notices.of(entries));
        return new ParsedFeed(
                channel.children("title", "dc:title")
                        .flatMap(t -> TextConstruct.title(t).stream())
                        .findFirst()
                        .orElse(""),
                FeedLinks.page(channel, Optional.empty()).orElse(null),
                channel.words("language", "dc:language").or(root::language).orElse(null),
                entries,
                whole.size() - entries.size(),
                FeedInterval.of(channel).orElse(null),
                !cut,
                notices);
    }

    /** The element that says what the feed is; its own entries may stand beside or inside it. */
    private static FeedNode channel(FeedNode root) {
        return root.children("channel").findFirst().orElse(root);
    }

    /** A document that ends too soon may end inside an entry: half an entry is no entry. */
    private static List<FeedNode> withoutCut(XmlTree tree, List<FeedNode> all, List<String> notices) throws Unreadable {
        boolean half = !all.isEmpty() && isLast(all.getLast().element());
        if (all.size() == (half ? 1 : 0)) {
            throw new Unreadable(
                    "broken XML at line " + tree.text().lines().count() + ": it ends before its first entry does");
        }
        notices.add("the document ends too soon" + (half ? "; its last entry was left out" : ""));
        return half ? all.subList(0, all.size() - 1) : all;
    }

    private static boolean isLast(Element entry) {
        return Stream.concat(Stream.of(entry), entry.parents().stream()).allMatch(at -> at.nextSibling() == null);
    }

    /** The outermost, wherever they stand. */
    private static List<FeedNode> entries(Element document) {
        return document.stream()
                .filter(element -> ENTRIES.contains(FeedNames.of(element)))
                .filter(element -> element.parents().stream().noneMatch(p -> ENTRIES.contains(FeedNames.of(p))))
                .map(FeedNode::new)
                .toList();
    }
}
