package org.calledger.command.programme.launch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.command.institution.Closings;
import org.calledger.events.Goal;
import org.calledger.events.ProgrammeEvent.ProgrammeLaunched;
import org.calledger.refusal.Rule;

/** Is this programme new, of an institution there is, with a possible period? Its institution's others are left out. */
public record ProgrammeLaunch(Known known, Closings closings) {
    public static final Slice<LaunchProgramme, ProgrammeLaunch> SLICE = Slice.of(
                    LaunchProgramme.class, Role.COORDINATOR)
            .records(ProgrammeLaunched.class)
            .reads(command -> Boundary.of(
                    Known.reads(command.programmeId(), command.institutionId()),
                    Closings.reads(command.institutionId())))
            .from(
                    new ProgrammeLaunch(Known.NOTHING, Closings.NONE),
                    (past, fact) -> new ProgrammeLaunch(past.known.with(fact), past.closings.with(fact)))
            .decides(ProgrammeLaunch::decide);

    private Decision decide(LaunchProgramme command, Asked asked) {
        known.refuseTwice("programmeId", command.programmeId());
        known.since("institutionId", command.institutionId(), command.on());
        closings.refuse("institutionId", command.institutionId(), command.on());
        if (command.until() != null && command.until().isCertainlyBefore(command.from())) {
            throw Rule.PROGRAMME_PERIOD_BACKWARDS.broken("until", command.until(), command.from());
        }
        checkGoals(command.goals());
        return Decision.of(new ProgrammeLaunched(
                command.programmeId(),
                command.kind(),
                command.title(),
                command.institutionId(),
                command.funder(),
                command.from(),
                command.until(),
                command.goals(),
                command.on(),
                command.note(),
                command.source()));
    }

    private static void checkGoals(List<Goal> goals) {
        Set<String> codes = new HashSet<>();
        for (Goal goal : goals) {
            if (!codes.add(goal.code())) {
                throw Rule.PROGRAMME_GOAL_TWICE.broken("goals", goal.code());
            }
        }
    }
}
