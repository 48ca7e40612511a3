package org.calledger.ledger.evolution;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person may be registered with a name, sealed; before, there was none to be said. */
final class PersonRegisteredTo2 implements Step {
    static final Step STEP = new PersonRegisteredTo2();

    @Override
    public String type() {
        return "person.PersonRegistered";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public Map<String, @Nullable Object> lift(Map<String, @Nullable Object> older) {
        return older;
    }

    /** Null for a person with a name: an older release would not know what to do with it. */
    @Override
    public @Nullable Map<String, @Nullable Object> lower(Map<String, @Nullable Object> newer) {
        return newer.get("personalData") == null ? newer : null;
    }
}
