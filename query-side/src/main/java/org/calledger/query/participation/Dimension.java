package org.calledger.query.participation;

import java.util.Arrays;
import java.util.Optional;

/** What figures can be grouped and filtered by. */
public enum Dimension {
    YEAR("year", Kind.TIME),
    QUARTER("quarter", Kind.TIME),
    MONTH("month", Kind.TIME),
    WEEK("week", Kind.TIME),
    COMMUNITY("community", Kind.THING),
    CENTRE("centre", Kind.THING),
    INSTITUTION("institution", Kind.THING),
    FORM("form", Kind.WORD),
    SETTING("setting", Kind.WORD),
    KIND("kind", Kind.WORD),
    CATEGORY("category", Kind.WORD),
    ORIGIN("origin", Kind.WORD),
    PROGRAMME("programme", Kind.THING),
    BACKGROUND("background", Kind.TRAIT),
    AGE_BAND("ageBand", Kind.TRAIT),
    SEX("sex", Kind.TRAIT);

    /** The value of facts that lie in no single year, month …. */
    public static final String UNDATED = "undated";
    /** The value of facts that belong to no such thing. */
    public static final String NONE = "none";

    public static final String UNKNOWN = "UNKNOWN";

    enum Kind {
        TIME,
        THING,
        WORD,
        /** Of people, not of the fact: one fact can have parts in several cells. */
        TRAIT
    }

    private final String word;
    private final Kind kind;

    Dimension(String word, Kind kind) {
        this.word = word;
        this.kind = kind;
    }

    /** As in parameters and answers. */
    public String word() {
        return word;
    }

    /** In the SQL of figures. */
    String column() {
        return "dim_" + name().toLowerCase(java.util.Locale.ROOT);
    }

    Kind kind() {
        return kind;
    }

    /** The value of what has none. */
    String absent() {
        return switch (kind) {
            case TIME -> UNDATED;
            case THING -> NONE;
            case WORD, TRAIT -> UNKNOWN;
        };
    }

    public static Optional<Dimension> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
