package org.calledger.benchmarks.country;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.calledger.events.CentreId;
import org.calledger.events.CommunityId;
import org.calledger.events.InitiativeId;
import org.calledger.events.InstitutionId;
import org.calledger.events.NeedId;
import org.calledger.events.PartialDate;

/** A gmina with what is going on in it just now: what is older is forgotten here, so that memory stays flat. */
final class Gmina {
    private static final int LATEST = 12;

    /** A need that may still be supported. */
    record OpenNeed(NeedId id, CommunityId community, PartialDate on) {}

    /** An initiative that may still be joined. */
    record OpenInitiative(InitiativeId id, CommunityId community, CentreId centre, NeedId need) {}

    /** A fact that may still turn out to be wrong. */
    record Told(UUID eventId, String type, List<String> tags) {}

    final int number;
    final CommunityId id;
    final InstitutionId institution;
    final CentreId centre;
    final List<CommunityId> neighbourhoods = new ArrayList<>();
    final double latitude;
    final double longitude;
    /** People who live there and ever take part. */
    final int people;

    final Latest<OpenNeed> needs = new Latest<>(LATEST);
    final Latest<OpenInitiative> initiatives = new Latest<>(LATEST);
    final Latest<Told> told = new Latest<>(LATEST);

    Gmina(int number, CommunityId id, InstitutionId institution, CentreId centre, Chance chance, int people) {
        this.number = number;
        this.id = id;
        this.institution = institution;
        this.centre = centre;
        this.latitude = chance.around(52, 5.4);
        this.longitude = chance.around(19.2, 9.4);
        this.people = people;
    }

    /** The last few of something. */
    static final class Latest<T> {
        private final int most;
        private final List<T> things = new ArrayList<>();
        private int next;

        Latest(int most) {
            this.most = most;
        }

        void add(T thing) {
            if (things.size() < most) {
                things.add(thing);
            } else {
                things.set(next++ % most, thing);
            }
        }

        boolean isEmpty() {
            return things.isEmpty();
        }

        T any(Chance chance) {
            return chance.mostly(things);
        }
    }
}
