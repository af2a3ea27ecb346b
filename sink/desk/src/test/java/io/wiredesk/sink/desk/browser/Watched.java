package io.wiredesk.sink.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A page whose every complaint is kept: console errors and warnings, uncaught exceptions, violations of the policy. */
public record Watched(Page page, List<String> complaints) {

    private static final String HEAR_VIOLATIONS =
            "addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))";

    public static Watched of(Page page) {
        List<String> complaints = new CopyOnWriteArrayList<>();
        page.addInitScript(HEAR_VIOLATIONS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return new Watched(page, complaints);
    }

    public void assertQuiet() {
        assertThat(complaints)
                .as("what the browser complains of on %s", page.url())
                .isEmpty();
    }

    /** No barrier that a machine can find. */
    public void assertAccessible() {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as(
                        "barriers on %s: %s",
                        page.url(),
                        violations.stream()
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().getFirst().getHtml())
                                .toList())
                .isEmpty();
    }

    /** Nothing is wider than the screen. */
    public void assertFits(Chromium.Look look) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", page.url())
                .isLessThanOrEqualTo(look.width());
    }
}
