package org.calledger.query.participation;

import org.calledger.query.projection.Snapshot;

/** In the order in which they are joined. */
enum Join {
    GATHERING("facts.gathering g on g.%s and %s"),
    NEED("facts.need n on n.need_id = coalesce("
            + "(select merged.survivor_id from merged where merged.need_id = f.need_id), f.need_id) and %s"),
    INITIATIVE("facts.initiative i on i.initiative_id = %s and %s"),
    CENTRE("facts.centre c on c.centre_id = %s and %s"),
    COMMUNITY("facts.community m on m.community_id = %s and %s");

    private final String sql;

    Join(String sql) {
        this.sql = sql;
    }

    String sql(Snapshot at, Places places) {
        return switch (this) {
            case GATHERING -> sql.formatted(places.gathering(), at.seesWhenever("g"));
            case NEED -> sql.formatted(at.seesWhenever("n"));
            case INITIATIVE -> sql.formatted(places.initiative(), at.seesWhenever("i"));
            case CENTRE -> sql.formatted(places.centre(), at.seesWhenever("c"));
            case COMMUNITY -> sql.formatted(places.community(), at.seesWhenever("m"));
        };
    }
}
