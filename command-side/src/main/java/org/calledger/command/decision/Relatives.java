package org.calledger.command.decision;

import static org.calledger.command.decision.Boundary.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.calledger.events.Fact;
import org.calledger.events.Id;
import org.calledger.events.PersonEvent.PeopleMerged;
import org.calledger.events.PersonEvent.PersonalDataErased;
import org.calledger.events.PersonId;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** Which records of people are one person, and who was forgotten. */
public record Relatives(Map<PersonId, PersonId> merged, Set<PersonId> erased) {
    public static final Relatives NONE = new Relatives(Map.of(), Set.of());

    public Relatives with(Fact fact) {
        return switch (fact) {
            case PeopleMerged merging -> {
                Map<PersonId, PersonId> more = new HashMap<>(merged);
                more.put(merging.personId(), merging.intoPersonId());
                yield new Relatives(more, erased);
            }
            case PersonalDataErased erasure -> {
                Set<PersonId> more = new HashSet<>(erased);
                more.add(erasure.personId());
                yield new Relatives(merged, more);
            }
            default -> this;
        };
    }

    /** For a step of a slice: what else was merged, of records that are one person with this one; null: nothing. */
    public @Nullable Boundary follow(@Nullable PersonId person) {
        Set<PersonId> others = family(person);
        others.remove(person);
        return facts(PeopleMerged.class, PersonalDataErased.class).aboutEach(others);
    }

    /** The record and all that are one person with it, as far as was read; null has none. */
    public Set<PersonId> family(@Nullable PersonId person) {
        Set<PersonId> family = new LinkedHashSet<>();
        if (person != null) {
            family.add(person);
        }
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Map.Entry<PersonId, PersonId> merging : merged.entrySet()) {
                if (family.contains(merging.getKey())) {
                    grown |= family.add(merging.getValue());
                } else if (family.contains(merging.getValue())) {
                    grown |= family.add(merging.getKey());
                }
            }
        }
        return family;
    }

    /** The record that is left of all that are one with this one. */
    public PersonId survivor(PersonId person) {
        Set<PersonId> passed = new HashSet<>();
        PersonId at = person;
        for (PersonId into = merged.get(at); into != null && passed.add(at); into = merged.get(at)) {
            at = into;
        }
        return at;
    }

    public boolean isErased(PersonId person) {
        return erased.contains(person);
    }

    /** Refuses somebody who was forgotten, and a record that is another's now: it names the one that is left. */
    void refuseGone(String field, @Nullable Id thing) {
        if (!(thing instanceof PersonId person)) {
            return;
        }
        if (isErased(person)) {
            throw Rule.PERSON_ERASED.broken(field, person);
        }
        if (merged.containsKey(person)) {
            throw Rule.PERSON_MERGED.broken(field, person, survivor(person));
        }
    }
}
