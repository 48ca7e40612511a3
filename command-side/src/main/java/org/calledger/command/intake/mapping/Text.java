package org.calledger.command.intake.mapping;

import org.jspecify.annotations.Nullable;

/** What a row says somewhere, as text. Compiled once, asked for every row; safe for use by many threads, rows are not. */
interface Text {

    /** Null: nothing is known. Throws FaultException when it says what cannot be. */
    @Nullable
    String in(Row row);

    /** The column to name when this is wrong; null where there is no single one. */
    @Nullable
    String column();
}
