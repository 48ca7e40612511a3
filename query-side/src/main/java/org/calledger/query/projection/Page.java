package org.calledger.query.projection;

/**
 * Which part of a list.
 *
 * @param limit 1 to 1000
 * @param after the place of the last item seen, 0 at the beginning
 * @param count whether to count all
 */
public record Page(int limit, long after, boolean count) {
    public static final int MOST = 1000;
    public static final Page FIRST = new Page(100, 0, false);

    public Page {
        if (limit < 1 || limit > MOST || after < 0) {
            throw new IllegalArgumentException("no such page: " + limit + " after " + after);
        }
    }
}
