package io.wiredesk.sink.desk.store;

/** Opens stores. */
public final class Stores {

    private Stores() {}

    /**
     * A store that is read from now on; close it to let go of it. It need not be there yet, nor be whole: a question that
     * cannot be answered throws {@link StoreUnavailable}, and the next one tries again.
     *
     * @param jdbcUrl {@code jdbc:sqlite:PATH}
     * @throws IllegalArgumentException if it is of no kind that can be read
     */
    public static Store open(String jdbcUrl) {
        return new SqliteStore(StoreFile.of(jdbcUrl));
    }
}
