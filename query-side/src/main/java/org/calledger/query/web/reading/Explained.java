package org.calledger.query.web.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events behind a figure.
 *
 * @param sum over all pages
 * @param name of the community, centre or institution whose figure it is
 */
public record Explained(
        List<ExplainedLine> items,
        @Nullable Number sum,
        @Nullable String name,
        @Nullable String next,
        long position) {}
