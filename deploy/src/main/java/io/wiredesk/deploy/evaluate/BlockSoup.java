package io.wiredesk.deploy.evaluate;

import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;

/** Writes the blocks of a page as nested tables. */
record BlockSoup(Cells cells) {

    private static final String ROWS = "> caption, > tr, > thead > tr, > tbody > tr, > tfoot > tr";
    private static final String TEXT = "font-size:16px;line-height:24px;";

    /** Fills a cell with what an element holds. */
    void fill(Element source, Element cell) {
        if (Part.isLeaf(source)) {
            InlineSoup.write(source.childNodes(), cell);
        } else {
            rows(source, cells.table(cell));
        }
    }

    private void rows(Element source, Element table) {
        Part.of(source).forEach(part -> part(part, table));
    }

    private void part(Part part, Element table) {
        switch (part) {
            case Part.Block block -> block(block.element(), table);
            case Part.Run run -> InlineSoup.write(run.nodes(), cells.row(table, "text", TEXT));
        }
    }

    private void block(Element block, Element table) {
        switch (block.normalName()) {
            case "hr" -> cells.rule(table);
            case "ul", "ol", "menu" -> list(block, cells.table(styled(block, cells.row(table))));
            case "table" -> table(block, cells.table(cells.row(table)));
            default -> {
                if (!Part.isLeaf(block)) {
                    container(block, table);
                } else if (ButtonSoup.isButton(block)) {
                    ButtonSoup.write(block, cells.row(table));
                } else {
                    leaf(block, table);
                }
            }
        }
    }

    private void leaf(Element block, Element table) {
        Element cell = cells.row(table, block.normalName(), Looks.of(block));
        InlineSoup.attributes(block, cell);
        InlineSoup.write(block.childNodes(), cell);
    }

    /** One that looks like nothing may leave no trace. */
    private void container(Element block, Element table) {
        if (Looks.of(block).isBlank() && cells.dice().always(block.normalName() + " flat", 0.5)) {
            rows(block, table);
        } else {
            rows(block, cells.table(styled(block, cells.row(table))));
        }
    }

    private void list(Element list, Element table) {
        int items = 0;
        for (Part part : Part.of(list)) {
            if (part instanceof Part.Block block && block.element().normalName().equals("li")) {
                items++;
                item(block.element(), list.normalName().equals("ol") ? items + "." : "•", cells.row(table));
            } else {
                part(part, table);
            }
        }
    }

    private void item(Element item, String bullet, Element cell) {
        cell.attr("width", "20").text(bullet);
        fill(item, styled(item, InlineSoup.following(cell)));
    }

    private void table(Element source, Element table) {
        styled(source, Objects.requireNonNull(table.parent(), "table"));
        for (Element row : source.select(ROWS)) {
            Element copy = styled(row, table.appendElement("tr"));
            List<Element> own = row.normalName().equals("tr") ? row.children() : List.of(row);
            own.forEach(cell -> fill(cell, styled(cell, copy.appendElement("td"))));
        }
    }

    private static Element styled(Element from, Element to) {
        InlineSoup.attributes(from, to);
        return InlineSoup.style(to, Looks.of(from));
    }
}
