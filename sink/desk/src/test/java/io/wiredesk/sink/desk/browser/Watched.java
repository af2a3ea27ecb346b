package io.wiredesk.sink.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A page whose every complaint is kept: console errors and warnings, uncaught exceptions, violations of the policy. */
record Watched(Page page, List<String> complaints) {

    private static final String HEAR_VIOLATIONS =
            "addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))";

    static Watched of(Page page) {
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

    void assertQuiet() {
        assertThat(complaints)
                .as("what the browser complains of on %s", page.url())
                .isEmpty();
    }
}
