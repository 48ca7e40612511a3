package org.calledger.command.institution;

import static org.calledger.command.decision.Boundary.facts;

import java.util.HashMap;
import java.util.Map;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Chronology;
import org.calledger.events.Fact;
import org.calledger.events.InstitutionEvent.InstitutionClosed;
import org.calledger.events.InstitutionId;
import org.calledger.events.PartialDate;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** Which institutions are closed, and since when. */
public record Closings(Map<InstitutionId, InstitutionClosed> closed) {
    public static final Closings NONE = new Closings(Map.of());

    /** Whether it is closed; null is none. */
    public static @Nullable Boundary reads(@Nullable InstitutionId institution) {
        return facts(InstitutionClosed.class).aboutIfAny(institution);
    }

    /** Whether any of these is closed. */
    public static @Nullable Boundary readsEach(Iterable<InstitutionId> institutions) {
        return facts(InstitutionClosed.class).aboutEach(institutions);
    }

    public Closings with(Fact fact) {
        if (!(fact instanceof InstitutionClosed closing)) {
            return this;
        }
        Map<InstitutionId, InstitutionClosed> more = new HashMap<>(closed);
        more.put(closing.institutionId(), closing);
        return new Closings(more);
    }

    /** Refuses what is new of an institution on the day of its closing or later; null is none. */
    public void refuse(String field, @Nullable InstitutionId institution, PartialDate on) {
        InstitutionClosed closing = institution == null ? null : closed.get(institution);
        if (closing != null && !Chronology.canBeBefore(on, closing.on())) {
            throw Rule.INSTITUTION_CLOSED.broken(field, closing.institutionId(), closing.on());
        }
    }

    /** Refuses an institution that is closed, whenever that was: it closes once. */
    public void refuseClosed(String field, InstitutionId institution) {
        InstitutionClosed closing = closed.get(institution);
        if (closing != null) {
            throw Rule.INSTITUTION_CLOSED.broken(field, institution, closing.on());
        }
    }
}
