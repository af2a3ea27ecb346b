package io.wiredesk.deploy.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** How the settings below {@code desk} are written, and what goes together. */
final class DeskFormats {

    /** What fits into a header and a cookie, and is not soon guessed. */
    private static final Pattern TOKEN = Pattern.compile("[!-~&&[^\",;\\\\]]{16,200}");

    static final Format<InetAddress> ADDRESS = new Format<>("IP address", value -> {
        String text = Formats.text(value);
        if (text.equalsIgnoreCase("localhost")) {
            return InetAddress.getLoopbackAddress();
        }
        try {
            if (text.contains(":") || NetworkPlace.isIpv4(text)) {
                return InetAddress.getByName(text); // asks no name server: a colon keeps Java from taking it for a name
            }
        } catch (UnknownHostException e) {
            // said below
        }
        throw new Wrong(
                Formats.quoted(value) + " is not an address",
                "write 127.0.0.1 for this machine only, or 0.0.0.0 for every network it is in");
    });

    static final Format<String> TOKEN_ELSEWHERE = new Format<>("secret", value -> {
        String token = Formats.text(value);
        if (token.equals(value.asWritten().strip())) {
            throw new Wrong(
                    "is written down as it is", "keep it elsewhere and write \"${env:NAME}\" or \"${file:/path}\"");
        }
        if (!TOKEN.matcher(token).matches()) {
            throw new Wrong(
                    "stands for something that cannot be used",
                    "make it 16 to 200 letters, digits and signs, without blanks, quotes, commas and semicolons");
        }
        return token;
    });

    private DeskFormats() {}

    /** Who can come in; reports a desk that others could reach and everyone could open. */
    static DeskAccess access(Section section) {
        DeskAccess access = new DeskAccess(
                section.get(Settings.DESK_ADDRESS), section.get(Settings.DESK_PORT), section.find(Settings.DESK_TOKEN));
        if (!access.address().isLoopbackAddress()
                && section.given(Settings.DESK_TOKEN).isEmpty()) {
            section.given(Settings.DESK_ADDRESS)
                    .ifPresent(address -> address.report(
                            "others can reach this address, and there is no token",
                            "add token: \"${env:NAME}\" below desk, or write 127.0.0.1"));
        }
        return access;
    }
}
