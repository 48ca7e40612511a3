package org.calledger.command.volunteering;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Known;
import org.calledger.events.CentreEvent.CentreOpened;
import org.calledger.events.CentreId;
import org.calledger.events.Fact;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.GatheringId;
import org.calledger.events.Id;
import org.calledger.events.InitiativeEvent.InitiativeProposed;
import org.calledger.events.InitiativeId;
import org.calledger.events.InstitutionId;
import org.calledger.events.VolunteeringEvent.WorkLogged;
import org.jspecify.annotations.Nullable;

/** For which institution work was done: its own, or that of its centre, initiative or gathering. */
public record Hosts(Known known) {
    public static final Hosts NOTHING = new Hosts(Known.NOTHING);

    /** For what work was done, or a gathering held, or an initiative carried: at most one of the four. */
    public record Organiser(
            @Nullable InitiativeId initiativeId,
            @Nullable GatheringId gatheringId,
            @Nullable CentreId centreId,
            @Nullable InstitutionId institutionId) {

        public static Organiser of(WorkLogged work) {
            return new Organiser(work.initiativeId(), work.gatheringId(), work.centreId(), work.institutionId());
        }
    }

    public Hosts with(Fact fact) {
        return switch (fact) {
            case CentreOpened ignored -> new Hosts(known.with(fact));
            case InitiativeProposed ignored -> new Hosts(known.with(fact));
            case EventRecorded ignored -> new Hosts(known.with(fact));
            default -> this;
        };
    }

    /** For a step of a slice: one level more towards the institutions of these. */
    public Boundary climb(Collection<Organiser> organisers) {
        List<Id> next = organisers.stream()
                .flatMap(this::chain)
                .distinct()
                .filter(id -> !known.beginnings().containsKey(id))
                .toList();
        return Known.readsEach(next);
    }

    /** What is between the work and its institution, as far as it was climbed. */
    private Stream<Id> chain(Organiser from) {
        if (from.gatheringId() != null) {
            EventRecorded gathering = known.find(EventRecorded.class, from.gatheringId());
            return Stream.concat(
                    Stream.of(from.gatheringId()), gathering == null ? Stream.of() : chain(organiser(gathering)));
        }
        if (from.initiativeId() != null) {
            InitiativeProposed initiative = known.find(InitiativeProposed.class, from.initiativeId());
            return Stream.concat(
                    Stream.of(from.initiativeId()), initiative == null ? Stream.of() : chain(organiser(initiative)));
        }
        return Stream.ofNullable(from.centreId());
    }

    /** Null where nobody knows. */
    public @Nullable InstitutionId of(Organiser organiser) {
        if (organiser.gatheringId() != null) {
            EventRecorded gathering = known.find(EventRecorded.class, organiser.gatheringId());
            return gathering == null ? null : of(organiser(gathering));
        }
        if (organiser.initiativeId() != null) {
            InitiativeProposed initiative = known.find(InitiativeProposed.class, organiser.initiativeId());
            return initiative == null ? null : of(organiser(initiative));
        }
        if (organiser.centreId() != null) {
            CentreOpened centre = known.find(CentreOpened.class, organiser.centreId());
            return centre == null ? null : centre.institutionId();
        }
        return organiser.institutionId();
    }

    private static Organiser organiser(EventRecorded gathering) {
        return new Organiser(gathering.initiativeId(), null, gathering.centreId(), gathering.institutionId());
    }

    private static Organiser organiser(InitiativeProposed initiative) {
        return new Organiser(null, null, initiative.centreId(), initiative.institutionId());
    }
}
