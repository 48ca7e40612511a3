package org.calledger.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Tells one copy of the views from the next, and from what it was before rows of its past were made anew: whoever remembers an
 * answer remembers of which copy it was.
 */
final class CopyMark {
    static final String DECLARED =
            "create table copy_mark (mark uuid not null default gen_random_uuid()); insert into copy_mark default values";

    private CopyMark() {}

    static UUID of(Snapshot at) {
        return at.database()
                .sql("select mark from facts.copy_mark")
                .query(UUID.class)
                .single();
    }

    /** Rows of the past are other ones than before. */
    static void renew(Connection connection, String schema) throws SQLException {
        Layout.execute(connection, "update " + schema + ".copy_mark set mark = gen_random_uuid()");
    }
}
