package org.calledger.command.person.register;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Endings;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.Background;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.refusal.Rule;

/** Is this person new? Who else looks alike is left out: the ledger does not guess who is who. */
public record PersonRegistration(Known known, Endings endings) {
    public static final Slice<RegisterPerson, PersonRegistration> SLICE = Slice.of(
                    RegisterPerson.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(PersonRegistered.class)
            .reads(command -> Boundary.of(
                    Known.reads(command.personId(), command.communityId()), Endings.reads(command.communityId())))
            .from(
                    new PersonRegistration(Known.NOTHING, Endings.NONE),
                    (past, fact) -> new PersonRegistration(past.known.with(fact), past.endings.with(fact)))
            .decides(PersonRegistration::decide);

    private Decision decide(RegisterPerson command, Asked asked) {
        known.refuseTwice("personId", command.personId());
        known.since("communityId", command.communityId(), command.on());
        endings.refuse("communityId", command.communityId(), command.on());
        if (command.backgrounds().contains(Background.CLERGY)) {
            throw Rule.PERSON_CLERGY_NOT_RECORDED.broken("backgrounds");
        }
        checkBirth(command);
        return Decision.of(new PersonRegistered(
                command.personId(),
                command.communityId(),
                command.ageBand(),
                command.birthYear(),
                command.sex(),
                command.backgrounds().stream().distinct().toList(),
                command.personalData() == null ? null : command.personalData().inClear(),
                command.on(),
                command.note(),
                command.source()));
    }

    private static void checkBirth(RegisterPerson command) {
        if (command.birthYear() == null) {
            return;
        }
        PartialDate birth = PartialDate.parse(command.birthYear().toString());
        if (command.on().isCertainlyBefore(birth)) {
            throw Rule.DATE_BEFORE_BEGINNING.broken("birthYear", command.on(), birth);
        }
    }
}
