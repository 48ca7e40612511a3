package org.calledger.events;

import java.util.List;
import java.util.stream.Stream;

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

    private Facts() {}

    /** The records that are stored, in the order of the capabilities. */
    public static List<Class<? extends Fact>> types() {
        return CAPABILITIES.stream().flatMap(Facts::recordsOf).toList();
    }

    private static Stream<Class<? extends Fact>> recordsOf(Class<? extends Fact> type) {
        if (type.isRecord()) {
            return Stream.of(type);
        }
        return Stream.of(type.getPermittedSubclasses()).flatMap(sub -> recordsOf(sub.asSubclass(Fact.class)));
    }
}
