package org.calledger.command.intake.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a table is written. A byte order mark of UTF-8 is passed over. */
public record SheetFormat(Charset encoding, char delimiter, char quote) {
    public static final SheetFormat USUAL = new SheetFormat(StandardCharsets.UTF_8, ',', '"');
}
