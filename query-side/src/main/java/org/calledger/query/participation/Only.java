package org.calledger.query.participation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /** What the condition needs. */
    Map<String, Object> parameters() {
        return ids == null ? Map.of() : Map.of("only", ids);
    }
}
