package io.wiredesk.deploy.config;

import io.wiredesk.ingest.net.WebConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How sources get out to others.
 *
 * @param allow hosts, addresses and ranges, some with a port, that may be reached although they are not public
 * @param proxy {@code host:port} all requests go through
 * @param contact a web or mail address at which publishers reach the one who polls them
 * @param insecureTls likewise, those whose certificates are not checked
 */
public record Network(List<String> allow, Optional<String> proxy, Optional<String> contact, List<String> insecureTls) {

    public Network {
        allow = List.copyOf(allow);
        insecureTls = List.copyOf(insecureTls);
    }

    /** As the connectors take it. What is not said is left out: an empty value is not always their default. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(WebConfig.ALLOW, String.join(",", allow));
        settings.put(WebConfig.INSECURE_TLS, String.join(",", insecureTls));
        settings.put(WebConfig.PROXY, proxy.orElse(""));
        settings.put(WebConfig.CONTACT, contact.orElse(""));
        settings.values().removeIf(String::isEmpty);
        return settings;
    }
}
