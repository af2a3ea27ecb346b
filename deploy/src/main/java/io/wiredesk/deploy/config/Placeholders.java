package io.wiredesk.deploy.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringSubstitutor;
import org.jspecify.annotations.Nullable;

/** Secrets from outside the file: <code>${env:NAME}</code> and <code>${file:/path}</code>. */
final class Placeholders {

    private static final String ENV = "env:";
    private static final String FILE = "file:";
    private static final Pattern ALONE = Pattern.compile("\\$\\{([^${}]*)}");

    private final Function<String, @Nullable String> env;
    private final Paths paths;

    Placeholders(Function<String, @Nullable String> env, Paths paths) {
        this.env = env;
        this.paths = paths;
    }

    /**
     * The text with its placeholders replaced; what they stand for is taken as it is. {@code $$} before a brace is a
     * plain dollar.
     *
     * @throws Wrong naming the variable or file that is missing, never a value
     */
    String fill(String text) throws Wrong {
        Lookup lookup = new Lookup();
        String filled = new StringSubstitutor(lookup::value)
                .setDisableSubstitutionInValues(true)
                .setValueDelimiter("")
                .replace(text);
        if (lookup.wrong != null) {
            throw lookup.wrong;
        }
        return filled;
    }

    /**
     * A secret as it may stand where others read it: a placeholder stays one, with an absolute path, and only has to be
     * one that can be filled in now.
     *
     * @throws Wrong naming the variable or file that is missing; if a placeholder is but a part of the text
     */
    String kept(String text) throws Wrong {
        Matcher placeholder = ALONE.matcher(text);
        if (placeholder.matches()) {
            String name = placeholder.group(1);
            lookUp(name);
            return "${" + (name.startsWith(FILE) ? FILE + paths.resolve(name.substring(FILE.length())) : name) + "}";
        }
        if (text.contains("${")) {
            throw new Wrong(
                    "holds a placeholder and more",
                    "put the whole secret into the variable or file, and write only that");
        }
        return text;
    }

    private final class Lookup {
        private @Nullable Wrong wrong;

        private String value(String name) {
            try {
                return lookUp(name);
            } catch (Wrong e) {
                wrong = e;
                return "";
            }
        }
    }

    private String lookUp(String name) throws Wrong {
        if (name.startsWith(ENV)) {
            return variable(name.substring(ENV.length()));
        }
        if (name.startsWith(FILE)) {
            return content(name.substring(FILE.length()));
        }
        throw new Wrong(
                "${" + name + "} is not a placeholder",
                "write ${env:NAME} or ${file:/path}, or $${ for a dollar and a brace");
    }

    private String variable(String name) throws Wrong {
        String value = env.apply(name);
        if (value == null || value.isEmpty()) {
            throw new Wrong("environment variable " + name + " is not set", "set it before starting wiredesk");
        }
        return value;
    }

    private String content(String name) throws Wrong {
        Path path = paths.resolve(name);
        try {
            return Files.readString(path).strip();
        } catch (IOException e) {
            throw new Wrong("file " + path + " cannot be read", "create it, or let wiredesk's user read it");
        }
    }
}
