package org.calledger.query.web.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events behind a figure; {@code sum} is over all pages. */
public record Explained(
        List<ExplainedLine> items,
        @Nullable Number sum,
        @Nullable String next,
        long position) {}
