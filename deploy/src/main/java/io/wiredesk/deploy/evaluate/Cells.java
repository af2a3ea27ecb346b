package io.wiredesk.deploy.evaluate;

import org.jsoup.nodes.Element;

/** Rows and cells as mail tools write them: nested tables for presentation, spacers here and there. */
record Cells(Dice dice) {

    private static final double SPACER = 0.4;
    private static final double NESTED = 0.5;
    private static final double GUTTER = 0.5;
    private static final double SPAN = 0.5;

    Element table(Element into) {
        return into.appendElement("table")
                .attr("role", "presentation")
                .attr("width", "100%")
                .attr("cellpadding", "0")
                .attr("cellspacing", "0")
                .attr("border", "0")
                .appendElement("tbody");
    }

    /** A cell in a row of its own. */
    Element row(Element table) {
        if (table.childrenSize() > 0 && dice.chance(SPACER)) {
            spacer(table);
        }
        return table.appendElement("tr")
                .appendElement("td")
                .attr("align", "left")
                .attr("valign", "top");
    }

    /** One that looks like this. How it is built, its name decides: a template writes all headings of a rank in one way. */
    Element row(Element table, String name, String look) {
        Element cell = dice.always(name + " nested", NESTED) ? nested(row(table), name) : row(table);
        return InlineSoup.style(dice.always(name + " span", SPAN) ? cell.appendElement("span") : cell, look);
    }

    private Element nested(Element cell, String name) {
        Element row = table(cell).appendElement("tr");
        if (dice.always(name + " gutter", GUTTER)) {
            row.appendElement("td").attr("width", "12").append("&nbsp;");
        }
        return row.appendElement("td").attr("align", "left").attr("valign", "top");
    }

    void rule(Element table) {
        row(table)
                .attr("style", "border-top:1px solid #dddddd;font-size:1px;line-height:1px")
                .append("&nbsp;");
    }

    private void spacer(Element table) {
        int height = dice.between(5, 30);
        table.appendElement("tr")
                .appendElement("td")
                .attr("height", height + "")
                .attr("style", "font-size:1px;line-height:" + height + "px")
                .append("&nbsp;");
    }
}
