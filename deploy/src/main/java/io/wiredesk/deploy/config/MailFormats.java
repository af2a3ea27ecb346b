package io.wiredesk.deploy.config;

import java.util.List;
import java.util.regex.Pattern;

/** How a mailbox's settings are written. */
final class MailFormats {

    static final Format<String> SERVER = new Format<>("address", value -> MailServer.checked(Formats.text(value)));

    static final Format<String> TOKEN_ADDRESS = new Format<>("address", value -> {
        String text = Formats.text(value);
        if (!text.matches("(?i)https://[^\\s/?#@]+(?:/\\S*)?")) {
            throw new Wrong("is not the address of a token endpoint", "write one that starts with https://");
        }
        return text;
    });

    /** A placeholder stays one, so that the secret itself goes nowhere before it is needed. */
    static final Format<String> SECRET =
            new Format<>("secret", value -> value.reading().placeholders().kept(Formats.written(value)));

    static final Format<String> AFTER = Formats.matching(
            "`nothing`, `seen`, `flag:NAME` or `move:FOLDER`",
            Pattern.compile("nothing|seen|flag:[A-Za-z0-9$._-]{1,60}|move:.{1,200}"),
            "nothing, seen, flag:NAME or move:FOLDER");

    static final Format<String> FOLDERS = commaList("folder");

    static final Format<String> SENDERS = commaList("sender, domain or list id; `*` for any characters");

    private MailFormats() {}

    /** A list as the connector takes it. */
    private static Format<String> commaList(String name) {
        Format<List<String>> list = Formats.list(new Format<>(name, MailFormats::withoutComma));
        return new Format<>(list.name(), value -> String.join(",", list.reader().read(value)));
    }

    private static String withoutComma(Value value) throws Wrong {
        String text = Formats.text(value);
        if (text.contains(",")) {
            throw new Wrong(
                    Formats.quoted(value) + " holds a comma", "write each as an item of its own, without commas");
        }
        return text;
    }
}
