package org.calledger.command.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.calledger.access.Role;
import org.calledger.access.problem.ProblemCode;
import org.calledger.ledger.axon.UnknownEventException;
import org.calledger.ledger.evolution.NewerFormatException;
import org.calledger.refusal.Refusal;
import org.calledger.refusal.Rule;

/** Why a command did not get as far as being recorded. */
final class DoorProblems {

    private static final int RULE_BROKEN = 422;

    private DoorProblems() {}

    static Answer of(ProblemCode code, List<Problem.At> errors, String... arguments) {
        return new Answer.Refused(new Problem(code.code(), code.status(), List.of(arguments), errors));
    }

    static Answer denied(Set<Role> missing) {
        String roles = Arrays.stream(Role.values())
                .filter(missing::contains)
                .map(Role::word)
                .reduce((one, other) -> one + ", " + other)
                .orElse("-");
        return of(ProblemCode.ACCESS_DENIED, List.of(), roles);
    }

    /** What cannot be read: a type with its revision and position, or the format. */
    static Answer newerRelease(RuntimeException newer) {
        String what = newer instanceof UnknownEventException unknown
                ? unknown.type().name() + " revision " + unknown.type().revision() + ", position " + unknown.position()
                : "format " + ((NewerFormatException) newer).format();
        return of(ProblemCode.LEDGER_NEWER, List.of(), what);
    }

    static Answer refused(Refusal refusal) {
        return ruled(refusal.rule(), refusal.field(), refusal.arguments());
    }

    static Answer keyReused() {
        return ruled(Rule.IDEMPOTENCY_KEY_REUSED, "", List.of());
    }

    private static Answer ruled(Rule rule, String field, List<String> arguments) {
        List<Problem.At> errors = field.isEmpty() ? List.of() : List.of(new Problem.At("/" + field, rule.code()));
        return new Answer.Refused(new Problem(rule.code(), RULE_BROKEN, arguments, errors));
    }
}
