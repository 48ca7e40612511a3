package org.calledger.query.web.reading;

import org.jspecify.annotations.Nullable;

/**
 * An event behind a figure, and what it is called.
 *
 * @param applies false: the question makes no sense of it; where it does and nothing is contributed, nobody knows
 */
public record ExplainedLine(LedgerLine event, @Nullable String title, boolean applies) {}
