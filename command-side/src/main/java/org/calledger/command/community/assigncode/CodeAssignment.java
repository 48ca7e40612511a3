package org.calledger.command.community.assigncode;

import java.util.List;
import org.calledger.access.Role;
import org.calledger.command.community.Codes;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.CommunityEvent.CodeAssigned;

/** Is this code free? The community's other codes are left out: a register has versions, and there are several registers. */
public record CodeAssignment(Known known, Codes codes) {
    public static final Slice<AssignCode, CodeAssignment> SLICE = Slice.of(AssignCode.class, Role.COORDINATOR)
            .records(CodeAssigned.class)
            .reads(command -> Boundary.of(Known.reads(command.communityId()), Codes.reads(List.of(command.code()))))
            .from(
                    new CodeAssignment(Known.NOTHING, Codes.NONE),
                    (past, fact) -> new CodeAssignment(past.known.with(fact), past.codes.with(fact)))
            .decides(CodeAssignment::decide);

    private Decision decide(AssignCode command, Asked asked) {
        known.since("communityId", command.communityId(), command.on());
        codes.refuseTaken("code", List.of(command.code()));
        return Decision.of(new CodeAssigned(
                command.communityId(), command.code(), command.on(), command.note(), command.source()));
    }
}
