package org.calledger.ledger.evolution;

/**
 * A named person with what was known of them is a {@code participant} wherever one stands in an event; a support alone
 * called it {@code supporter}.
 */
final class NeedSupportedTo2 {
    static final Step STEP = new FieldRenamed("need.NeedSupported", 1, "supporter", "participant");

    private NeedSupportedTo2() {}
}
