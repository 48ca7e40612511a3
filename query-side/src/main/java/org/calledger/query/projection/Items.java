package org.calledger.query.projection;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next where the next part begins; null at the end
 * @param total of the whole list, when it was asked for
 */
public record Items<T>(
        List<T> items, @Nullable Long next, @Nullable Long total) {

    /** From one row more than the page holds, if there are so many. */
    public static <T> Items<T> of(List<T> rows, Page page, ToLongFunction<T> place, @Nullable Long total) {
        boolean more = rows.size() > page.limit();
        List<T> items = more ? List.copyOf(rows.subList(0, page.limit())) : rows;
        return new Items<>(items, more ? Long.valueOf(place.applyAsLong(items.getLast())) : null, total);
    }
}
