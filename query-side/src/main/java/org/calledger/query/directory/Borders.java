package org.calledger.query.directory;

import org.calledger.query.projection.Snapshot;

/**
 * In which community a fact counts, as SQL. {@code then}: in the one it names and in those above it on its day.
 * {@code now}: in what took that one's place, and in those above that now: after a merge always, after a split in the part
 * whose outline holds the fact's place; else in what lies above all parts, and in the row {@link #NOT_ATTRIBUTABLE}.
 */
public enum Borders {
    THEN(Tree.THEN, Tree.BELOW) {
        @Override
        public String community(String named, String latitude, String longitude) {
            return named;
        }

        @Override
        public String own(String community) {
            return community + "::text";
        }
    },
    NOW(Tree.NOW, Tree.NOW) {
        @Override
        public String community(String named, String latitude, String longitude) {
            return RESOLVED.formatted(named, longitude, latitude);
        }

        @Override
        public String own(String community) {
            return "case when %1$s::text in (select home.community_id::text from home where not home.sole) then '%2$s' else %1$s::text end"
                    .formatted(community, NOT_ATTRIBUTABLE);
        }
    };

    /** The group of facts that lie in one of several parts, nobody knows in which. */
    public static final String NOT_ATTRIBUTABLE = "notAttributable";

    private static final String RESOLVED = """
            coalesce((select case when min(h.now_id::text) = max(h.now_id::text) then min(h.now_id::text)::uuid end
                        from home h
                       where h.community_id = %1$s
                         and (h.sole or not exists (
                           select from unnest(h.parts) as part (id)
                            where not exists (
                              select from shape
                               where shape.community_id = part.id and shape.outer_ring @> point(%2$s, %3$s)
                                 and not exists (select from unnest(shape.holes) as hole (ring)
                                                  where hole.ring @> point(%2$s, %3$s)))))), %1$s)""";

    private final String tree;
    private final String below;

    Borders(String tree, String below) {
        this.tree = tree;
        this.below = below;
    }

    /**
     * Parts of a {@code with recursive}, the last of them {@code closure (community_id, ancestor_id, since, until)}: who lies
     * within whom, itself included, from which day until before which; no ancestor: not attributable.
     */
    public String tree(Snapshot at) {
        return seen(tree, at);
    }

    /** The same, at least of those that lie below {@code :communities}. */
    public String below(Snapshot at) {
        return seen(below, at);
    }

    /**
     * The same, at least of some.
     *
     * @param ids selects them
     */
    public String around(Snapshot at, String ids) {
        return this == THEN ? seen(Tree.AROUND, at, ids) : tree(at);
    }

    private static String seen(String sql, Snapshot at) {
        return seen(sql, at, "");
    }

    private static String seen(String sql, Snapshot at, String more) {
        return sql.formatted(at.seesWhenever("c"), at.seesWhenever("v"), at.sees("v"), at.sees("e"), more);
    }

    /** The community (an id, or null) that a fact counts in which names this one and lies there. */
    public abstract String community(String named, String latitude, String longitude);

    /** The name of its group, where it counts in no other. */
    public abstract String own(String community);

    /** A condition on rows of {@code closure}: they hold for what can first have happened on that day. */
    public static String holds(String day) {
        return "coalesce(%1$s, '-infinity') >= closure.since and coalesce(%1$s, '-infinity') < closure.until"
                .formatted(day);
    }
}
