package org.calledger.command.coalition.form;

import java.util.List;
import org.calledger.access.Role;
import org.calledger.command.coalition.Members;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.command.institution.Closings;
import org.calledger.events.CoalitionEvent.CoalitionFormed;
import org.calledger.events.InstitutionId;
import org.calledger.refusal.Rule;

/**
 * Do at least two institutions there are come together around something? Whether the needs are still open is left out: a
 * coalition may look after what became of them.
 */
public record Formation(Known known, Closings closings) {
    public static final Slice<FormCoalition, Formation> SLICE = Slice.of(
                    FormCoalition.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(CoalitionFormed.class)
            .reads(command -> Boundary.of(
                    Known.reads(command.coalitionId()),
                    Known.readsEach(command.needIds()),
                    Known.readsEach(command.institutionIds()),
                    Closings.readsEach(command.institutionIds())))
            .from(
                    new Formation(Known.NOTHING, Closings.NONE),
                    (past, fact) -> new Formation(past.known.with(fact), past.closings.with(fact)))
            .decides(Formation::decide);

    private Decision decide(FormCoalition command, Asked asked) {
        known.refuseTwice("coalitionId", command.coalitionId());
        String problem = command.problem() == null || command.problem().isBlank() ? null : command.problem();
        if (problem == null && command.needIds().isEmpty()) {
            throw Rule.COALITION_PROBLEM_REQUIRED.broken("problem");
        }
        command.needIds().forEach(need -> known.since("needIds", need, command.on()));
        List<InstitutionId> members =
                command.institutionIds().stream().distinct().toList();
        if (members.size() < Members.LEAST) {
            throw Rule.COALITION_TOO_FEW_MEMBERS.broken("institutionIds", members.size());
        }
        members.forEach(member -> known.since("institutionIds", member, command.on()));
        members.forEach(member -> closings.refuse("institutionIds", member, command.on()));
        return Decision.of(new CoalitionFormed(
                command.coalitionId(),
                command.name(),
                problem,
                command.needIds().stream().distinct().toList(),
                members,
                command.on(),
                command.note(),
                command.source()));
    }
}
