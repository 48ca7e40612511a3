package org.calledger.events;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.eventhandling.annotation.Event;

/** Every type of event there is, capability by capability. */
public final class Facts {
    private static final List<Class<? extends Fact>> CAPABILITIES = List.of(
            InstitutionEvent.class,
            CommunityEvent.class,
            CentreEvent.class,
            AnimatorEvent.class,
            PersonEvent.class,
            NeedEvent.class,
            ResourceEvent.class,
            InitiativeEvent.class,
            GatheringEvent.class,
            VolunteeringEvent.class,
            CoalitionEvent.class,
            ProgrammeEvent.class,
            HistoryEvent.class);

    private static final Map<String, Integer> REVISIONS = types().stream()
            .map(type -> type.getAnnotation(Event.class))
            .collect(Collectors.toUnmodifiableMap(
                    event -> event.namespace() + "." + event.name(), event -> Integer.valueOf(event.version())));

    private Facts() {}

    /** The records that are stored, in the order of the capabilities. */
    public static List<Class<? extends Fact>> types() {
        return CAPABILITIES.stream().flatMap(Facts::recordsOf).toList();
    }

    /**
     * The revision in which the type of that stored name, as {@code need.NeedReported}, is declared now.
     *
     * @throws IllegalArgumentException there is no such type
     */
    public static int revisionOf(String storedName) {
        Integer revision = REVISIONS.get(storedName);
        if (revision == null) {
            throw new IllegalArgumentException("no type of event is stored as " + storedName);
        }
        return revision;
    }

    private static Stream<Class<? extends Fact>> recordsOf(Class<? extends Fact> type) {
        if (type.isRecord()) {
            return Stream.of(type);
        }
        return Stream.of(type.getPermittedSubclasses()).flatMap(sub -> recordsOf(sub.asSubclass(Fact.class)));
    }
}
