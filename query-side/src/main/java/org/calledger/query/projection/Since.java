package org.calledger.query.projection;

/** What came into a table of facts, or ended there, since the position {@code :base}, as SQL. */
public final class Since {
    private Since() {}

    /**
     * A select of a column of these rows, in two halves, so that each goes by its own index. That of positions is of
     * {@code position + 0}: a BRIN of {@code position} itself is taken for everything that is seen as of a position too, and
     * turns exact look-ups into whole pages.
     */
    public static String rows(String column, String table) {
        String from = "select x." + column + " from facts." + table + " x where ";
        return from + "x.position + 0 > :base union all " + from + "x.until_position > :base";
    }

    /** A condition: no row came or ended. */
    public static String nothing(String table) {
        return none(table, "x.position > :base") + " and " + none(table, "x.until_position > :base");
    }

    /** A condition: nothing was put right. What is new altogether may be there: no earlier fact can be about it. */
    public static String nonePutRight(String table) {
        return none(table, "x.position > :base and x.origin <= :base") + " and "
                + none(table, "x.until_position > :base");
    }

    private static String none(String table, String condition) {
        return "not exists (select from facts." + table + " x where " + condition + ")";
    }
}
