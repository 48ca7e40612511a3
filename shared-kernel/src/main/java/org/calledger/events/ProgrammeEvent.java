package org.calledger.events;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** Programmes and projects with goals, which initiatives belong to. */
public sealed interface ProgrammeEvent extends Fact {

    @Event(namespace = "programme", name = "ProgrammeLaunched", version = "1")
    record ProgrammeLaunched(
            @EventTag(key = "programme") ProgrammeId programmeId,
            ProgrammeKind kind,
            String title,
            @EventTag(key = "institution") InstitutionId institutionId,
            @Nullable String funder,
            PartialDate from,
            @Nullable PartialDate until,
            List<Goal> goals,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements ProgrammeEvent {}
}
