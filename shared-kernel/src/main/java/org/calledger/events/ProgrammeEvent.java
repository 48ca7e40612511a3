package org.calledger.events;

import java.math.BigDecimal;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** Programmes and projects with goals, which initiatives belong to. */
public sealed interface ProgrammeEvent extends Fact {
    ProgrammeId programmeId();

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

    /** An initiative becomes part of a programme that it was not proposed for. */
    @Event(namespace = "programme", name = "InitiativeIncluded", version = "1")
    record InitiativeIncluded(
            @EventTag(key = "programme") ProgrammeId programmeId,
            @EventTag(key = "initiative") InitiativeId initiativeId,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements ProgrammeEvent {}

    /**
     * How far one of its goals was reached on a day.
     *
     * @param code of the goal
     * @param value in the goal's unit
     * @param method how it was found out, as a survey and its size
     */
    @Event(namespace = "programme", name = "GoalMeasured", version = "1")
    record GoalMeasured(
            @EventTag(key = "programme") ProgrammeId programmeId,
            String code,
            BigDecimal value,
            @Nullable String method,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements ProgrammeEvent {}

    @Event(namespace = "programme", name = "ProgrammeClosed", version = "1")
    record ProgrammeClosed(
            @EventTag(key = "programme") ProgrammeId programmeId,
            @Nullable String reason,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements ProgrammeEvent {}
}
