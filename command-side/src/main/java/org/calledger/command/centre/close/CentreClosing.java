package org.calledger.command.centre.close;

import static org.calledger.command.decision.Boundary.facts;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.command.decision.Trail;
import org.calledger.events.CentreEvent.CentreClosed;
import org.calledger.events.CentreEvent.CentreOpened;
import org.calledger.events.Fact;
import org.calledger.events.InitiativeEvent;
import org.calledger.events.InitiativeEvent.InitiativeAbandoned;
import org.calledger.events.InitiativeEvent.InitiativeCompleted;
import org.calledger.events.InitiativeEvent.InitiativeProposed;
import org.calledger.events.InitiativeId;
import org.calledger.refusal.Rule;

/**
 * Is nothing of this centre still open? Its gatherings and its work are left out: they are done. Its initiatives are read
 * for its whole life, so that none can be proposed while it closes; their ends by the initiative too, as a proposal may
 * have been put right to be this centre's after it ended. Starts are left out: what is proposed is open already.
 */
public record CentreClosing(Known known, boolean closed, Trail<InitiativeEvent> initiatives) {
    /** Whichever of these is found to have ended makes room for the next; one that is open is enough to refuse. */
    private static final int AT_ONCE = 32;

    public static final Slice<CloseCentre, CentreClosing> SLICE = Slice.of(CloseCentre.class, Role.COORDINATOR)
            .records(CentreClosed.class)
            .reads(command -> facts(
                            CentreOpened.class,
                            CentreClosed.class,
                            InitiativeProposed.class,
                            InitiativeCompleted.class,
                            InitiativeAbandoned.class)
                    .about(command.centreId()))
            .from(new CentreClosing(Known.NOTHING, false, Trail.empty()), CentreClosing::evolve)
            .thenReads((command, past) -> facts(InitiativeCompleted.class, InitiativeAbandoned.class)
                    .aboutEach(past.open().stream().limit(AT_ONCE).toList()))
            .decides(CentreClosing::decide);

    private CentreClosing evolve(Fact fact) {
        return switch (fact) {
            case CentreOpened opened -> new CentreClosing(known.with(opened), closed, initiatives);
            case CentreClosed ignored -> new CentreClosing(known, true, initiatives);
            case InitiativeEvent initiative -> new CentreClosing(known, closed, initiatives.with(initiative));
            default -> this;
        };
    }

    private Decision decide(CloseCentre command, Asked asked) {
        known.since("centreId", command.centreId(), command.on());
        if (closed) {
            throw Rule.CENTRE_CLOSED.broken("centreId", command.centreId());
        }
        Set<InitiativeId> open = open();
        if (!open.isEmpty()) {
            throw Rule.CENTRE_HAS_OPEN_INITIATIVES.broken("centreId", command.centreId(), open.size());
        }
        return Decision.of(
                new CentreClosed(command.centreId(), command.reason(), command.on(), command.note(), command.source()));
    }

    /** Proposed, and neither completed nor abandoned, in whichever order that was recorded. */
    private Set<InitiativeId> open() {
        Set<InitiativeId> open = new LinkedHashSet<>();
        Set<InitiativeId> ended = new HashSet<>();
        for (InitiativeEvent event : initiatives.toList()) {
            boolean ends = event instanceof InitiativeCompleted || event instanceof InitiativeAbandoned;
            (ends ? ended : open).add(event.initiativeId());
        }
        open.removeAll(ended);
        return open;
    }
}
