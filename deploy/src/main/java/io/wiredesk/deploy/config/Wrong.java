package io.wiredesk.deploy.config;

/** Why a value cannot be used. Becomes a {@link Problem} as soon as the place of the value is known. */
final class Wrong extends Exception {

    private static final long serialVersionUID = 1;

    private final String what;
    private final String remedy;

    Wrong(String what, String remedy) {
        super(what);
        this.what = what;
        this.remedy = remedy;
    }

    String what() {
        return what;
    }

    String remedy() {
        return remedy;
    }
}
