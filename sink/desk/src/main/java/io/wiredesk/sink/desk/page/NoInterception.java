package io.wiredesk.sink.desk.page;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import java.util.Map;

/** Templates may have their tags watched while they are written; nobody watches these. */
public final class NoInterception implements HtmlInterceptor {

    @Override
    public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput output) {
        // nothing to add
    }

    @Override
    public void onHtmlTagClosed(String name, TemplateOutput output) {
        // nothing to add
    }
}
