package org.calledger.command.intake.run;

/**
 * What came of an import so far.
 *
 * @param rowsRead rows of its files, each once
 * @param accepted commands that recorded something
 * @param present commands whose facts were there before
 * @param refused commands and unreadable rows
 */
public record Counts(long rowsRead, long accepted, long present, long refused) {
    public static final Counts NONE = new Counts(0, 0, 0, 0);

    long commands() {
        return accepted + present + refused;
    }
}
