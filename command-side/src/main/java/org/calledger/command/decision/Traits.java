package org.calledger.command.decision;

import java.util.List;
import java.util.Objects;
import org.calledger.events.AgeBand;
import org.calledger.events.Background;
import org.calledger.events.PartialDate;
import org.calledger.events.Participant;
import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.events.Sex;
import org.jspecify.annotations.Nullable;

/** What a command itself says of the person it names. */
public record Traits(
        @Nullable AgeBand ageBand,
        @Nullable Sex sex,
        @Nullable Background background) {
    public static final Traits UNSAID = new Traits(null, null, null);

    /**
     * What the person was on that day, to be frozen on the fact: what the command says, else what was said when the
     * person was registered (the age band only within that calendar year), else unknown.
     */
    public Participant of(PersonRegistered person, PartialDate on) {
        Integer year = on.year();
        boolean sameYear = year != null && Objects.equals(year, person.on().year());
        AgeBand registeredBand = sameYear ? person.ageBand() : null;
        return new Participant(
                person.personId(),
                ageBand != null ? ageBand : registeredBand,
                sex != null ? sex : person.sex(),
                background != null ? List.of(background) : person.backgrounds());
    }
}
