package io.wiredesk.ingest.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults 20 and 21 of docs/faults.md, as far as settings go. */
class WebConfigTest {

    @Test
    void by_default_nothing_is_allowed_and_the_projects_page_is_the_contact() {
        WebConfig config = of(Map.of());

        assertThat(config.allow().names("localhost", 80)).isFalse();
        assertThat(config.proxy()).isEmpty();
        assertThat(config.userAgent()).matches("wiredesk/\\S+ \\(\\+https://wiredesk.io\\)");
    }

    @Test
    void what_is_set_is_read() {
        WebConfig config = of(Map.of(
                WebConfig.ALLOW, "rss.home.lan, 10.0.0.0/8:8080",
                WebConfig.INSECURE_TLS, "old.home.lan",
                WebConfig.PROXY, "Proxy.home.lan:3128",
                WebConfig.CONTACT, "mailto:me@example.org"));

        assertThat(config.allow().names("10.1.1.1", 8080)).isTrue();
        assertThat(config.insecureTls().names("old.home.lan", 443)).isTrue();
        assertThat(config.proxy()).contains(new HostPort("proxy.home.lan", 3128));
        assertThat(config.userAgent()).endsWith(" (+mailto:me@example.org)");
    }

    @ParameterizedTest
    @CsvSource({
        "wiredesk.web.allow,        http://host/",
        "wiredesk.web.insecure.tls, *",
        "wiredesk.web.proxy,        http://proxy:3128",
        "wiredesk.web.proxy,        user:secret@proxy:3128",
        "wiredesk.web.proxy,        proxy",
        "wiredesk.web.proxy,        proxy:99999",
        "wiredesk.web.contact,      ''",
    })
    void what_makes_no_sense_is_named(String name, String value) {
        assertThatThrownBy(() -> of(Map.of(name, value)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(name)
                .hasMessageNotContaining("secret");
    }

    private static WebConfig of(Map<String, String> settings) {
        return WebConfig.of(new AbstractConfig(WebConfig.addTo(new ConfigDef()), settings, false));
    }
}
