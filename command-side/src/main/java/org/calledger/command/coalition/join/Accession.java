package org.calledger.command.coalition.join;

import org.calledger.access.Role;
import org.calledger.command.coalition.Members;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.command.institution.Closings;
import org.calledger.events.CoalitionEvent.CoalitionJoined;
import org.calledger.refusal.Rule;

/** Is the coalition open, and the institution not in it yet? What the institution does elsewhere is left out. */
public record Accession(Known known, Members members, Closings closings) {
    public static final Slice<JoinCoalition, Accession> SLICE = Slice.of(
                    JoinCoalition.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(CoalitionJoined.class)
            .reads(command -> Boundary.of(
                    Known.reads(command.institutionId()),
                    Members.reads(command.coalitionId()),
                    Closings.reads(command.institutionId())))
            .from(
                    new Accession(Known.NOTHING, Members.NONE, Closings.NONE),
                    (past, fact) ->
                            new Accession(past.known.with(fact), past.members.with(fact), past.closings.with(fact)))
            .decides(Accession::decide);

    private Decision decide(JoinCoalition command, Asked asked) {
        members.open(command.coalitionId(), command.on());
        known.since("institutionId", command.institutionId(), command.on());
        closings.refuse("institutionId", command.institutionId(), command.on());
        if (members.now().contains(command.institutionId())) {
            throw Rule.COALITION_ALREADY_JOINED.broken("institutionId", command.institutionId(), command.coalitionId());
        }
        return Decision.of(new CoalitionJoined(
                command.coalitionId(), command.institutionId(), command.on(), command.note(), command.source()));
    }
}
