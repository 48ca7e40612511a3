package org.calledger.query.web.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of needs.
 *
 * @param total of all pages
 * @param unlocated how many of the total have no place, so are not on the map
 * @param next cursor of the next page; null on the last
 */
public record NeedsList(
        List<NeedLine> items,
        long total,
        long unlocated,
        @Nullable String next,
        long position) {}
