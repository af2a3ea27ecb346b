package io.wiredesk.deploy.evaluate;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Moves a link that holds blocks into each of them: a cell can hold a link, but no link a cell. */
final class LinkedBlocks {

    private LinkedBlocks() {}

    static void spread(Element page) {
        for (Element link : page.select("a")) {
            if (!Part.isLeaf(link)) {
                spread(link, link);
                link.unwrap();
            }
        }
    }

    private static void spread(Element holder, Element link) {
        for (Part part : Part.of(holder)) {
            switch (part) {
                case Part.Block block -> spread(block.element(), link);
                case Part.Run run -> wrap(run.nodes(), link.shallowClone());
            }
        }
    }

    private static void wrap(List<Node> nodes, Element link) {
        nodes.getFirst().before(link);
        nodes.forEach(link::appendChild);
    }
}
