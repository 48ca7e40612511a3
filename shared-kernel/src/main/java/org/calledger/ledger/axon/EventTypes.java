package org.calledger.ledger.axon;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.calledger.events.Fact;
import org.calledger.events.Facts;
import org.calledger.ledger.EventType;

/** Java type to stored name and back. Safe for use by many threads. */
public final class EventTypes {
    private static final ClassValue<EventType> STORED = new ClassValue<>() {
        @Override
        protected EventType computeValue(Class<?> type) {
            Event event = type.getAnnotation(Event.class);
            if (event == null) {
                throw new IllegalArgumentException(type + " is no event of the ledger");
            }
            return new EventType(event.namespace() + "." + event.name(), Integer.parseInt(event.version()));
        }
    };
    private static final Map<String, Class<? extends Fact>> BY_NAME = byName();

    private EventTypes() {}

    private static Map<String, Class<? extends Fact>> byName() {
        Map<String, Class<? extends Fact>> types = new LinkedHashMap<>();
        for (Class<? extends Fact> type : Facts.types()) {
            if (types.put(STORED.get(type).name(), type) != null) {
                throw new IllegalStateException(
                        "two events are stored as " + STORED.get(type).name());
            }
        }
        return types;
    }

    public static EventType storedAs(Class<?> type) {
        return STORED.get(type);
    }

    public static Optional<Class<? extends Fact>> named(String storedName) {
        return Optional.ofNullable(BY_NAME.get(storedName));
    }

    /** Whether this release can read events of that type and revision. */
    public static boolean isReadable(EventType stored) {
        Class<? extends Fact> known = BY_NAME.get(stored.name());
        return known != null && stored.revision() <= STORED.get(known).revision();
    }
}
