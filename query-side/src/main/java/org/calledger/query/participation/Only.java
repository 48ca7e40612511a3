package org.calledger.query.participation;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Only some rows of facts {@code f}, found by an index. */
final class Only {
    static final Only ALL = new Only("", null);

    private final String condition;
    private final Object @Nullable [] ids;

    private Only(String condition, Object @Nullable [] ids) {
        this.condition = condition;
        this.ids = ids;
    }

    /** Rows with one of these in that column. */
    static Only of(String column, Object[] ids) {
        return new Only(" and f." + column + " = any(:only)", ids);
    }

    /** A further one; empty: all rows. */
    String condition() {
        return condition;
    }

    /** What the condition needs, as {@code :only}. */
    StatementSpec bind(StatementSpec statement) {
        return ids == null ? statement : statement.param("only", ids);
    }
}
