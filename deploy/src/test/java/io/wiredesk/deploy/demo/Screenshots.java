package io.wiredesk.deploy.demo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotScale;
import io.wiredesk.sink.desk.browser.Chromium.Look;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** What pages look like, for people: all of them whole, and a few as they come up on a screen for the documentation. */
final class Screenshots {

    private static final Path ALL = Path.of("target", "screenshots");

    /** As told by {@code -Dscreenshots=FOLDER}. */
    private static final String CHOSEN_FOLDER = System.getProperty("screenshots", "");

    static final boolean ARE_WANTED = !CHOSEN_FOLDER.isEmpty();

    private static final Set<String> CHOSEN = Set.of(
            "front-desktop-light",
            "story-desktop-light",
            "topic-desktop-dark",
            "pipeline-desktop-light",
            "front-phone-dark",
            "story-phone-light");

    private Screenshots() {}

    static void take(Page page, String pageName, Look look) {
        String name = pageName + "-" + look.name().toLowerCase(Locale.ROOT).replace('_', '-');
        page.screenshot(shot(ALL, name).setFullPage(true).setScale(ScreenshotScale.CSS));
        if (ARE_WANTED && CHOSEN.contains(name)) {
            page.screenshot(shot(Path.of(CHOSEN_FOLDER), name));
        }
    }

    private static Page.ScreenshotOptions shot(Path folder, String name) {
        return new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED);
    }
}
