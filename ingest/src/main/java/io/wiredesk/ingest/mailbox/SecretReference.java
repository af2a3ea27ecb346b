package io.wiredesk.ingest.mailbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An option that is a secret, or says where the secret is: {@code ${env:NAME}}, {@code ${file:PATH}}. It is looked up at
 * every connection, so that a secret can be changed where it lives.
 */
record SecretReference(String option, String text) {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|file):(.+)}");
    private static final int MAX_BYTES = 64 * 1024;

    /**
     * The secret.
     *
     * @param environment variables by name; null where there is none
     * @throws IOException if it is not where the option says; names the option, not the secret
     */
    String resolve(UnaryOperator<@Nullable String> environment) throws IOException {
        Matcher reference = REFERENCE.matcher(text);
        if (!reference.matches()) {
            return text;
        }
        return reference.group(1).equals("env")
                ? variable(environment.apply(reference.group(2)))
                : file(reference.group(2));
    }

    private String variable(@Nullable String value) throws IOException {
        if (value == null) {
            throw new IOException("option '" + option + "' names an environment variable that is not set; set it");
        }
        return value;
    }

    private String file(String path) throws IOException {
        try (var in = Files.newInputStream(Path.of(path))) {
            return new String(in.readNBytes(MAX_BYTES), java.nio.charset.StandardCharsets.UTF_8).strip();
        } catch (IOException | InvalidPathException e) {
            throw new IOException(
                    "option '" + option + "' names a file that cannot be read ("
                            + e.getClass().getSimpleName() + ")",
                    e);
        }
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "SecretReference[" + option + "]";
    }
}
