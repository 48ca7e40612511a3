package org.calledger.command.decision;

/** Recorded all the same, but somebody should look. Codes are returned to callers for ever. */
public enum Warning {
    INITIATIVE_OVER_CAPACITY("initiative.over-capacity"),
    WORK_WITHOUT_AGREEMENT("work.without-agreement"),
    TEXT_NAMES_SOMEBODY("text.names-somebody");

    private final String code;

    Warning(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
