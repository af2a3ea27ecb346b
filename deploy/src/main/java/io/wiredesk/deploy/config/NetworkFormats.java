package io.wiredesk.deploy.config;

import java.net.URI;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How the settings below {@code network} are written. */
final class NetworkFormats {

    private static final Pattern MAIL = Pattern.compile("[!-~&&[^()<>@,;:\\\\\"\\[\\]]]+@[A-Za-z0-9.-]+");
    private static final Pattern WEB = Pattern.compile("https?://[!-~&&[^()<>;\"]]+");

    static final Format<String> ALLOWED = place(
            "host, IP address or CIDR range, with or without `:port`",
            place -> true,
            "is not a host, an address or a range",
            "write localhost, 192.168.1.7, 10.0.0.0/8, [fd00::1]:8080 or feeds.example.org:8080");

    static final Format<String> PROXY = place(
            "host:port",
            place -> place.port() != null && place.length() == null,
            "is not a host and a port",
            "write it such as proxy.example.org:3128");

    /** It goes into a header, so it must fit there as it is. */
    static final Format<String> CONTACT = new Format<>("web or mail address", value -> {
        String text = Formats.text(value);
        if (!MAIL.matcher(text).matches() && !isWebAddress(text)) {
            throw new Wrong(
                    Formats.quoted(value) + " is neither a web nor a mail address",
                    "write https://example.org/about or desk@example.org");
        }
        return text;
    });

    private NetworkFormats() {}

    private static Format<String> place(String name, Predicate<NetworkPlace> fits, String what, String remedy) {
        return new Format<>(name, value -> {
            String text = Formats.text(value);
            if (NetworkPlace.of(text).filter(fits).isEmpty()) {
                throw new Wrong(Formats.quoted(value) + " " + what, remedy);
            }
            return text;
        });
    }

    private static boolean isWebAddress(String text) {
        return WEB.matcher(text).matches() && URI.create(text).getHost() != null;
    }
}
