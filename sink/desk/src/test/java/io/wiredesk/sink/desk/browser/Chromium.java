package io.wiredesk.sink.desk.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The system's Chromium, once a test class; tests are skipped where there is none. */
public final class Chromium implements BeforeAllCallback, AfterAllCallback {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> executable = executable();
        assumeTrue(executable.isPresent(), "no Chromium here: install it, or set WIREDESK_CHROMIUM to where it is");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable.orElseThrow())
                        .setArgs(ARGUMENTS));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** An empty page in this look, in a window of its own. */
    public Page page(Look look) {
        BrowserContext window = Objects.requireNonNull(browser)
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(look.width(), look.height())
                        .setDeviceScaleFactor(look.scale())
                        .setColorScheme(look.scheme()));
        return window.newPage();
    }

    private static Optional<Path> executable() {
        return Stream.of(
                        System.getenv("WIREDESK_CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A kind of screen. */
    public enum Look {
        PHONE_LIGHT(360, 740, 2, ColorScheme.LIGHT),
        PHONE_DARK(360, 740, 2, ColorScheme.DARK),
        DESKTOP_LIGHT(1280, 860, 1, ColorScheme.LIGHT),
        DESKTOP_DARK(1280, 860, 1, ColorScheme.DARK);

        private final int width;
        private final int height;
        private final int scale;
        private final ColorScheme scheme;

        Look(int width, int height, int scale, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scale = scale;
            this.scheme = scheme;
        }

        public int width() {
            return width;
        }

        int height() {
            return height;
        }

        int scale() {
            return scale;
        }

        ColorScheme scheme() {
            return scheme;
        }
    }
}
