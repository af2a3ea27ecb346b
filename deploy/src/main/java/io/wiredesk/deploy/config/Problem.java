package io.wiredesk.deploy.config;

/**
 * One mistake in a configuration file. Never quotes a secret: no address, no text that came from a placeholder.
 *
 * @param file as the user named it
 * @param line 1-based; 0 if the mistake is the whole file
 * @param column 1-based; 0 if the mistake is the whole file
 * @param key full key, such as {@code sources[0].every}; empty for the whole file
 * @param what what is wrong
 * @param remedy what to do about it
 */
public record Problem(String file, int line, int column, String key, String what, String remedy) {

    /** One line: {@code wiredesk.yaml:3:9: kafka.port: "x" is not a whole number; write …}. */
    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line + ":" + column;
        return place + ": " + (key.isEmpty() ? "" : key + ": ") + what + "; " + remedy;
    }
}
