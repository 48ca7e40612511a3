package org.calledger.query.web.reading;

import org.jspecify.annotations.Nullable;

/** An event behind a figure, and what it is called. */
public record ExplainedLine(LedgerLine event, @Nullable String title) {}
