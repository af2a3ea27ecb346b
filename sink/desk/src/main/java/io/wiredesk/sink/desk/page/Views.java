package io.wiredesk.sink.desk.page;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.wiredesk.sink.desk.web.Assets;
import io.wiredesk.sink.desk.web.Trouble;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Shows models: the templates, compiled and typed. What they write is escaped by where it stands. */
public final class Views {

    private static final int REFRESH_SECONDS = 5;
    private static final NoInterception NONE = new NoInterception();

    private final Assets assets;

    /** With the style and script of these. */
    public Views(Assets assets) {
        this.assets = assets;
    }

    byte[] front(FrontPage page) {
        Chrome chrome = Chrome.of(assets, "", "/");
        return written(out -> JtefrontGenerated.render(out, NONE, chrome, page));
    }

    byte[] topics(TopicsPage page) {
        Chrome chrome = Chrome.of(assets, "Topics", "/topics");
        return written(out -> JtetopicsGenerated.render(out, NONE, chrome, page));
    }

    byte[] topic(TopicPage page) {
        Chrome chrome = Chrome.of(assets, page.topic().label(), "/topics");
        return written(out -> JtetopicGenerated.render(out, NONE, chrome, page));
    }

    byte[] story(StoryPage page) {
        Headline headline = page.item().headline();
        Chrome chrome = Chrome.of(assets, headline.text(), null).canonical(headline.href());
        return written(out -> JtestoryGenerated.render(out, NONE, chrome, page));
    }

    byte[] sources(SourcesPage page) {
        Chrome chrome = Chrome.of(assets, "Sources", "/sources");
        return written(out -> JtesourcesGenerated.render(out, NONE, chrome, page));
    }

    byte[] unsure(UnsurePage page) {
        Chrome chrome = Chrome.of(assets, "Not read apart", "/sources");
        return written(out -> JteunsureGenerated.render(out, NONE, chrome, page));
    }

    byte[] pipeline(PipelinePage page) {
        Chrome chrome = Chrome.of(assets, "Pipeline", "/pipeline");
        return written(out -> JtepipelineGenerated.render(out, NONE, chrome, page));
    }

    byte[] search(SearchPage page) {
        String title = page.words().isEmpty() ? "Search" : page.words();
        Chrome chrome = Chrome.of(assets, title, null).searching(page.words());
        return written(out -> JtesearchGenerated.render(out, NONE, chrome, page));
    }

    byte[] login(LoginPage page) {
        Chrome chrome = Chrome.of(assets, "Locked", null);
        return written(out -> JteloginGenerated.render(out, NONE, chrome, page));
    }

    /** What people see instead of a page. */
    public byte[] trouble(Trouble trouble) {
        Chrome plain = Chrome.of(assets, trouble.title(), null);
        Chrome chrome = trouble.passes() ? plain.refreshing(REFRESH_SECONDS) : plain;
        return written(out -> JtetroubleGenerated.render(out, NONE, chrome, trouble));
    }

    private static byte[] written(Consumer<HtmlTemplateOutput> template) {
        StringOutput output = new StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(output));
        return output.toString().getBytes(StandardCharsets.UTF_8);
    }
}
