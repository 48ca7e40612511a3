package org.calledger.command.programme.measure;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.ProgrammeEvent.GoalMeasured;
import org.calledger.events.ProgrammeEvent.ProgrammeLaunched;
import org.calledger.refusal.Rule;

/** Is this a goal of the programme, measured within its life? Earlier measurements are left out: each stands for its day. */
public record Measurement(Known known) {
    public static final Slice<MeasureGoal, Measurement> SLICE = Slice.of(
                    MeasureGoal.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(GoalMeasured.class)
            .reads(command -> Known.reads(command.programmeId()))
            .from(new Measurement(Known.NOTHING), (past, fact) -> new Measurement(past.known.with(fact)))
            .decides(Measurement::decide);

    private Decision decide(MeasureGoal command, Asked asked) {
        ProgrammeLaunched programme = known.get(ProgrammeLaunched.class, "programmeId", command.programmeId());
        known.within("programmeId", command.programmeId(), command.on());
        if (programme.goals().stream().noneMatch(goal -> goal.code().equals(command.code()))) {
            throw Rule.PROGRAMME_GOAL_UNKNOWN.broken("code", command.code(), command.programmeId());
        }
        return Decision.of(new GoalMeasured(
                command.programmeId(),
                command.code(),
                command.value(),
                command.method(),
                command.on(),
                command.note(),
                command.source()));
    }
}
