package org.calledger.command.centre.open;

import static org.calledger.command.decision.Boundary.facts;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Endings;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.command.institution.Closings;
import org.calledger.events.CentreEvent.CentreOpened;
import org.calledger.events.CommunityId;
import org.calledger.events.Fact;
import org.calledger.events.InstitutionEvent.InstitutionRegistered;
import org.calledger.events.InstitutionEvent.MethodAdopted;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** May this institution open this centre? Other centres are left out: an institution may run several, anywhere. */
public record CentreOpening(Known known, @Nullable MethodAdopted adopted, Endings endings, Closings closings) {
    public static final Slice<OpenCentre, CentreOpening> SLICE = Slice.of(OpenCentre.class, Role.COORDINATOR)
            .records(CentreOpened.class)
            .reads(command -> Boundary.of(
                    Known.reads(command.centreId()),
                    facts(InstitutionRegistered.class, MethodAdopted.class).about(command.institutionId()),
                    Closings.reads(command.institutionId()),
                    Known.readsEach(command.communityIds()),
                    Endings.readsEach(command.communityIds())))
            .from(new CentreOpening(Known.NOTHING, null, Endings.NONE, Closings.NONE), CentreOpening::evolve)
            .decides(CentreOpening::decide);

    private CentreOpening evolve(Fact fact) {
        return new CentreOpening(
                known.with(fact),
                fact instanceof MethodAdopted adoption ? adoption : adopted,
                endings.with(fact),
                closings.with(fact));
    }

    private Decision decide(OpenCentre command, Asked asked) {
        known.refuseTwice("centreId", command.centreId());
        known.since("institutionId", command.institutionId(), command.on());
        closings.refuse("institutionId", command.institutionId(), command.on());
        if (adopted == null || command.on().isCertainlyBefore(adopted.on())) {
            throw Rule.CENTRE_METHOD_NOT_ADOPTED.broken("institutionId", command.institutionId(), command.on());
        }
        for (CommunityId community : command.communityIds()) {
            known.since("communityIds", community, command.on());
            endings.refuse("communityIds", community, command.on());
        }
        if (command.place() == null) {
            throw Rule.CENTRE_PLACE_REQUIRED.broken("place");
        }
        return Decision.of(new CentreOpened(
                command.centreId(),
                command.institutionId(),
                command.name(),
                command.form(),
                command.place(),
                command.communityIds().stream().distinct().toList(),
                command.on(),
                command.note(),
                command.source()));
    }
}
