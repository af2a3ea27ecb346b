package io.wiredesk.deploy.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.wiredesk.sink.desk.Hostile;
import io.wiredesk.sink.desk.browser.Chromium;
import io.wiredesk.sink.desk.browser.Watched;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page in a browser, opened as the file it is. */
class ExplainBrowserTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void it_is_quiet_accessible_and_fits(Chromium.Look look) throws IOException {
        Watched watched = Watched.of(CHROMIUM.page(look));
        Page page = watched.page();

        page.navigate(written(Explanations.morning(), Explanations.unsure(), Explanations.ofEveryKind()));

        watched.assertQuiet();
        watched.assertFits(look);
        watched.assertAccessible();
        page.context().close();
    }

    @Test
    void nothing_that_an_edition_says_runs_or_is_loaded() throws IOException {
        Page page = CHROMIUM.page(Chromium.Look.DESKTOP_LIGHT);
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        String address = written(Stream.concat(
                        Stream.of(Explanations.morning()),
                        Hostile.PAYLOADS.stream().map(Explanations::saying))
                .toArray(Explained[]::new));

        page.navigate(address);

        assertThat(page.evaluate("window.pwned")).isNull();
        assertThat(asked).containsExactly(address);
        assertThat(page.locator(".edition").count()).isEqualTo(1 + Hostile.PAYLOADS.size());
        page.context().close();
    }

    private String written(Explained... editions) throws IOException {
        Path file = folder.resolve("page.html");
        Files.writeString(file, ExplainPage.of(List.of(editions)).html());
        return file.toUri().toString();
    }
}
