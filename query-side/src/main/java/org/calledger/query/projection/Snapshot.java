package org.calledger.query.projection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The read model at one moment; every statement asked of it sees the same rows. Good within the query only.
 *
 * @param position how far the read side has come
 * @param asOf rows standing at this position are seen; at most {@code position}
 * @param on facts that certainly happened by this day are seen; null: all
 */
public record Snapshot(
        JdbcClient database,
        long position,
        long asOf,
        @Nullable LocalDate on) {

    /** Whether all that the read side knows is seen. */
    public boolean isNow() {
        return asOf == position && on == null;
    }

    /** The same as it was at an earlier position. */
    public Snapshot then(long earlier) {
        return new Snapshot(database, position, earlier, on);
    }

    /** A condition on a table of facts under that alias: what is seen of it. Binds {@code :asOf} and {@code :on}. */
    public String sees(String alias) {
        return seesWhenever(alias) + (on == null ? "" : " and " + alias + ".on_to <= :on");
    }

    /** The same, whenever it happened. */
    public String seesWhenever(String alias) {
        return "%1$s.position <= :asOf and (%1$s.until_position is null or %1$s.until_position > :asOf)"
                .formatted(alias);
    }

    public StatementSpec sql(String sql) {
        StatementSpec statement = database.sql(sql).param("asOf", asOf);
        return on == null ? statement : statement.param("on", on);
    }
}
