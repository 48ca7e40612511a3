package org.calledger.command.decision;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.calledger.events.Fact;
import org.calledger.events.HistoryEvent.FactCorrected;
import org.calledger.events.HistoryEvent.PuttingRight;
import org.calledger.events.PersonId;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.axon.FactTags;
import org.calledger.ledger.axon.Recorded;
import org.calledger.refusal.Rule;

/** How many people and things a command may concern: each of them is a tag of the event, and an event has few. */
public final class Naming {
    /** People in one command. */
    public static final int MOST_PEOPLE = 50;

    /** One tag is for the request's key, one for the fact itself. */
    private static final int MOST_TAGS = NewEvent.MAX_TAGS - 2;

    /** What is left for corrections, so that whatever was corrected can still be retracted, also a few times over. */
    private static final int MOST_TAGS_CORRECTED = MOST_TAGS - 4;

    private Naming() {}

    /** Refuses more than 50 people; who stands in both lists is one. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static void refuseTooMany(String field, List<PersonId>... people) {
        Set<PersonId> all = new HashSet<>();
        for (List<PersonId> some : people) {
            all.addAll(some);
        }
        if (all.size() > MOST_PEOPLE) {
            throw Rule.PERSON_TOO_MANY_NAMED.broken(field, all.size(), MOST_PEOPLE);
        }
    }

    /**
     * Every tag under which somebody may have seen the fact or will: its own before and after, and those it had or got by
     * what put it right before. Refuses more than an event can carry.
     */
    public static List<String> tagsOfCorrection(
            String field, UUID eventId, Fact before, Fact after, List<FactCorrected> corrections) {
        Set<String> tags = tags(before);
        tags.addAll(tags(after));
        corrections.stream()
                .filter(correction -> correction.eventId().equals(eventId))
                .forEach(correction -> tags.addAll(correction.tags()));
        return within(MOST_TAGS_CORRECTED, field, tags);
    }

    /** The same for a fact that is taken back. */
    public static List<String> tagsOfRetraction(String field, Fact target, List<Recorded> putRight) {
        Set<String> tags = tags(target);
        for (Recorded event : putRight) {
            if (event.fact() instanceof PuttingRight puttingRight) {
                tags.addAll(puttingRight.tags());
            }
        }
        return within(MOST_TAGS, field, tags);
    }

    private static Set<String> tags(Fact fact) {
        Set<String> tags = new LinkedHashSet<>();
        FactTags.of(fact).forEach(tag -> tags.add(tag.toString()));
        return tags;
    }

    private static List<String> within(int most, String field, Set<String> tags) {
        if (tags.size() > most) {
            throw Rule.HISTORY_CONCERNS_TOO_MUCH.broken(field, tags.size(), most);
        }
        return List.copyOf(tags);
    }
}
