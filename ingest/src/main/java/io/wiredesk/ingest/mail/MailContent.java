package io.wiredesk.ingest.mail;

import io.wiredesk.ingest.mail.MimePart.Embedded;
import io.wiredesk.ingest.mail.MimePart.Leaf;
import io.wiredesk.ingest.mail.MimePart.Multipart;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What there is to read in a mail.
 *
 * @param html the page it shows; empty if it has none
 * @param plain the text it shows where pages are not; empty if it has none
 * @param attachments their names, in order
 */
record MailContent(Optional<String> html, Optional<String> plain, List<String> attachments) {

    MailContent {
        attachments = List.copyOf(attachments);
    }

    /** As mail programs show it (RFC 8621 §4.1.4); where that shows nothing, whatever text there is. */
    static MailContent of(MimePart root) {
        ShownParts shown = ShownParts.of(root);
        Optional<String> html = joined(shown.html(), Leaf::isHtml).or(() -> joined(leaves(root), Leaf::isHtml));
        Optional<String> plain = joined(shown.plain(), Leaf::isPlain).or(() -> joined(leaves(root), Leaf::isPlain));
        if (html.isEmpty() && plain.isEmpty()) {
            List<Leaf> inner = embedded(root);
            html = joined(inner, Leaf::isHtml);
            plain = joined(inner, Leaf::isPlain);
        }
        return new MailContent(html, plain, shown.attachments());
    }

    private static Optional<String> joined(List<Leaf> leaves, Predicate<Leaf> kind) {
        return Optional.of(leaves.stream()
                        .filter(kind)
                        .map(Leaf::text)
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining("\n")))
                .filter(text -> !text.isEmpty());
    }

    /** Texts of the mail itself wherever they stand. */
    private static List<Leaf> leaves(MimePart part) {
        return switch (part) {
            case Leaf leaf -> leaf.attached() ? List.of() : List.of(leaf);
            case Multipart multipart ->
                multipart.parts().stream().flatMap(p -> leaves(p).stream()).toList();
            case Embedded embedded -> List.of();
        };
    }

    /** Texts of mails within the mail: forwards and digests. */
    private static List<Leaf> embedded(MimePart part) {
        return switch (part) {
            case Leaf leaf -> List.of();
            case Multipart multipart ->
                multipart.parts().stream().flatMap(p -> embedded(p).stream()).toList();
            case Embedded mail ->
                Stream.concat(leaves(mail.content()).stream(), embedded(mail.content()).stream())
                        .toList();
        };
    }
}
