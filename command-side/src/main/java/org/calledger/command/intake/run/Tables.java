package org.calledger.command.intake.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.calledger.access.problem.ProblemCode;
import org.calledger.command.intake.mapping.Lookup;
import org.calledger.command.intake.mapping.Row;
import org.calledger.command.intake.report.Fault;
import org.calledger.command.intake.report.FaultException;

/** What lookups look into, held in memory, so bounded. For one thread while it is filled. */
final class Tables {
    /** Characters of all keys and values together. */
    private static final long MOST = 50_000_000;

    private final List<Map<String, String>> all = new ArrayList<>();
    private long held;

    Tables(List<Lookup> lookups) {
        lookups.forEach(lookup -> all.add(new HashMap<>()));
    }

    List<Map<String, String>> all() {
        return all;
    }

    /** Throws FaultException when it would hold too much. */
    void take(Lookup lookup, Row row) {
        String key;
        String value;
        try {
            key = lookup.keyOf(row);
            value = key == null ? null : lookup.taken(row);
        } catch (FaultException unreadable) {
            return; // the target that reads this row reports it
        }
        if (key != null && value != null && all.get(lookup.number()).putIfAbsent(key, value) == null) {
            held += key.length() + value.length();
            if (held > MOST) {
                throw Fault.of(ProblemCode.IMPORT_LOOKUP_TOO_LARGE, null, MOST).thrown();
            }
        }
    }
}
