package org.calledger.events;

import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** The animator's role as a profession: people appointed to named posts by employers. */
public sealed interface AnimatorEvent extends Fact {
    AppointmentId appointmentId();

    PersonId personId();

    InstitutionId employerId();

    /**
     * A person takes up a post.
     *
     * @param post as the employer names it
     * @param until the last day it is meant for; absent: open
     */
    @Event(namespace = "animator", name = "AnimatorAppointed", version = "1")
    record AnimatorAppointed(
            @EventTag(key = "appointment") AppointmentId appointmentId,
            @EventTag(key = "person") PersonId personId,
            @EventTag(key = "centre") @Nullable CentreId centreId,
            @EventTag(key = "institution") InstitutionId employerId,
            String post,
            @Nullable PartialDate until,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements AnimatorEvent {}

    /** The person leaves the post; person and employer are those of the appointment, frozen. */
    @Event(namespace = "animator", name = "AppointmentEnded", version = "1")
    record AppointmentEnded(
            @EventTag(key = "appointment") AppointmentId appointmentId,
            @EventTag(key = "person") PersonId personId,
            @EventTag(key = "institution") InstitutionId employerId,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements AnimatorEvent {}
}
