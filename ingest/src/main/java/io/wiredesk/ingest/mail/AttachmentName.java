package io.wiredesk.ingest.mail;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an attachment is called. Only ever a word for people: nothing is stored under it or unpacked. */
final class AttachmentName {

    private static final int MAX_LENGTH = 120;

    /** Controls, direction marks and the like, and what file systems do not take. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}<>:\"|?*]+");

    private AttachmentName() {}

    /** The file's own name, without folders (of any system), control characters and leading dots. */
    static Optional<String> of(ContentField disposition, ContentField type) {
        return Stream.of(
                        disposition.parameters().get("filename"),
                        type.parameters().get("name"))
                .flatMap(Stream::ofNullable)
                .map(name -> sanitised(EncodedWords.decode(name)))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    static String sanitised(String stated) {
        String visible = UNSAFE.matcher(stated).replaceAll(" ");
        String file = visible.substring(Math.max(visible.lastIndexOf('/'), visible.lastIndexOf('\\')) + 1);
        String bare = file.replaceAll("\\s+", " ").strip().replaceFirst("^[. ]+", "");
        return bare.codePointCount(0, bare.length()) <= MAX_LENGTH
                ? bare
                : bare.substring(0, bare.offsetByCodePoints(0, MAX_LENGTH)) + "…";
    }
}
