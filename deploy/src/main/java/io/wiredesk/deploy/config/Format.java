package io.wiredesk.deploy.config;

/**
 * How a value is written.
 *
 * @param name for people: {@code duration such as 30m}
 * @param reader from the file's value to ours
 */
record Format<T>(String name, Reader<T> reader) {

    /** Reads one value. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Value value) throws Wrong;
    }
}
