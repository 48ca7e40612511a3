package org.calledger.query.participation;

import java.util.Locale;

/** What is added up of the facts of a cell, whatever is asked of it. */
enum Sum {
    /** Parts of facts, inside the period or across its border: a cell without any is none. */
    PARTS,
    FACTS,
    /** People, named or counted, as often as they came. */
    COUNTED,
    /** Of these the named ones. */
    NAMED,
    MINUTES_SELF,
    MINUTES_CONFIRMED,
    SCORE,
    KNOWN,
    ZERO,
    UNKNOWN,
    NOT_APPLICABLE,
    STRADDLING,
    /** Named people, each once. */
    PEOPLE,
    /** Of these, whose first attendance lies here. */
    NEWCOMERS,
    /** Of these, who had attended before. */
    RETURNERS;

    /** In SQL. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it hangs on all that a person did, and not on single facts. */
    boolean isOfPeople() {
        return compareTo(PEOPLE) >= 0;
    }
}
