package org.calledger.command.initiative;

import static org.calledger.command.decision.Boundary.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Relatives;
import org.calledger.events.Id;
import org.calledger.events.InitiativeEvent.Joining;
import org.calledger.events.PersonEvent.PeopleMerged;
import org.calledger.events.PersonEvent.PersonalDataErased;
import org.calledger.events.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who comes next from the waiting list: whoever has waited longest. Somebody who was forgotten is passed over, for nothing new
 * is said about them; so is who takes part already, or comes before, under another record that is one person with theirs.
 *
 * @param next who gets the places, the first one first
 * @param asked everybody whom this depends on
 */
public record Line(List<Joining> next, Set<PersonId> asked) {
    private static final Boundary.Types FATES = facts(PeopleMerged.class, PersonalDataErased.class);

    /** As far as is known of who was forgotten and who is one person with whom. */
    static Line of(Roster roster, long places, Relatives relatives) {
        List<Joining> next = new ArrayList<>();
        Set<PersonId> asked = new LinkedHashSet<>();
        Set<Id> there = new HashSet<>(roster.joined().keySet());
        for (Joining waiting : roster.waiting().values()) {
            if (next.size() >= places) {
                break;
            }
            Set<PersonId> person = relatives.family(waiting.personId());
            asked.addAll(person);
            if (person.stream().noneMatch(relatives::isErased) && Collections.disjoint(person, there)) {
                next.add(waiting);
                there.addAll(person);
            }
        }
        return new Line(next, asked);
    }

    /** For a step of a slice: what became of those; it may pass one over and so ask for the next. */
    @Nullable
    Boundary fates() {
        return FATES.aboutEach(asked);
    }
}
