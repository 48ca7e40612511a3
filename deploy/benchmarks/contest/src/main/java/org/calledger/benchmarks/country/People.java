package org.calledger.benchmarks.country;

import java.util.ArrayList;
import java.util.List;
import org.calledger.events.AgeBand;
import org.calledger.events.Background;
import org.calledger.events.Headcount;
import org.calledger.events.Participant;
import org.calledger.events.PersonId;
import org.calledger.events.Sex;
import org.jspecify.annotations.Nullable;

/** Who takes part: a few often, most once; many counted and not named, some not even that. */
final class People {
    private static final List<AgeBand> BANDS = List.of(
            AgeBand.parse("0-15"),
            AgeBand.parse("16-24"),
            AgeBand.parse("25-44"),
            AgeBand.parse("45-64"),
            AgeBand.parse("65-"));
    private static final List<Sex> SEXES = List.of(Sex.F, Sex.F, Sex.M, Sex.UNKNOWN);
    private static final List<Background> BACKGROUNDS =
            List.of(Background.RESIDENT, Background.RESIDENT, Background.NGO, Background.TEACHER, Background.ACTIVIST);
    private static final int PER_GMINA = 1 << 17;
    private static final int MOST_COUNTED = 220;

    private final Chance chance;

    People(Chance chance) {
        this.chance = chance;
    }

    Participant one(Gmina gmina) {
        long number = (long) gmina.number * PER_GMINA + chance.skewed(gmina.people);
        int kind = Math.floorMod(Long.hashCode(number * 31), 100);
        return new Participant(
                new PersonId(chance.lasting(1, number)),
                kind < 70 ? BANDS.get(kind % BANDS.size()) : null,
                kind < 80 ? SEXES.get(kind % SEXES.size()) : null,
                kind < 60 ? List.of(BACKGROUNDS.get(kind % BACKGROUNDS.size())) : List.of());
    }

    List<Participant> some(Gmina gmina) {
        List<Participant> named = new ArrayList<>();
        for (int i = chance.skewed(9); i > 0; i--) {
            Participant next = one(gmina);
            if (named.stream().noneMatch(known -> known.personId().equals(next.personId()))) {
                named.add(next);
            }
        }
        return named;
    }

    /** At least the named ones, where they are counted. */
    Headcount counted(int named) {
        int how = chance.below(100);
        if (how < 12) {
            return Headcount.UNKNOWN;
        }
        if (how < 15) {
            return Headcount.NOT_APPLICABLE;
        }
        int total = named + chance.skewed(MOST_COUNTED);
        return how < 40 && total > named + 4 ? cells(total) : Headcount.of(total);
    }

    private static Headcount cells(int total) {
        int half = total / 2;
        return new Headcount.Known(
                total,
                List.of(
                        cell(BANDS.getLast(), Sex.F, null, half / 2),
                        cell(BANDS.get(2), Sex.F, null, half / 4),
                        cell(BANDS.get(2), Sex.M, null, half / 4)));
    }

    private static Headcount.Cell cell(
            @Nullable AgeBand band, @Nullable Sex sex, @Nullable Background background, int count) {
        return new Headcount.Cell(band, sex, background, count);
    }
}
