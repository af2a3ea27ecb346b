package io.wiredesk.sink.desk.store;

/** The store cannot be read now: not there yet, busy, or broken. The message says which, for people. */
public final class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StoreUnavailable(String what) {
        super(what);
    }

    public StoreUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
