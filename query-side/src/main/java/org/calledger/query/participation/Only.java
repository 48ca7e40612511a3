package org.calledger.query.participation;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Only some rows of facts {@code f}, found by an index.
 *
 * @param condition a further one; empty: all rows
 * @param ids what it binds as {@code :only}
 */
record Only(String condition, Object @Nullable [] ids) {
    static final Only ALL = new Only("", null);

    /** Rows with one of these in that column. */
    static Only of(String column, Object[] ids) {
        return new Only(" and f." + column + " = any(:only)", ids);
    }

    StatementSpec bind(StatementSpec statement) {
        return ids == null ? statement : statement.param("only", ids);
    }
}
