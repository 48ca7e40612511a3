package org.calledger.query.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.calledger.events.Headcount;
import org.calledger.events.Participant;
import org.calledger.query.participation.Piece.Who;
import org.jspecify.annotations.Nullable;

/** Who was there, by name, by cell and without either, so that the parts sum up to the headcount. */
final class People {
    private People() {}

    static Who named(Participant p, @Nullable Integer total, boolean applicable, int counted) {
        return new Who(
                total,
                applicable,
                counted,
                p.personId().value(),
                p.ageBand() == null ? null : p.ageBand().toString(),
                p.sex() == null ? null : p.sex().name(),
                p.backgrounds().stream().map(Enum::name).collect(Collectors.toSet()));
    }

    static Who nobody(@Nullable Integer total, boolean applicable, int counted) {
        return new Who(total, applicable, counted, null, null, null, Set.of());
    }

    static List<Who> of(Headcount headcount, List<Participant> named) {
        List<Who> people = new ArrayList<>();
        if (!(headcount instanceof Headcount.Known known)) {
            boolean applicable = headcount instanceof Headcount.Unknown;
            people.add(nobody(null, applicable, 0));
            named.forEach(p -> people.add(named(p, null, applicable, 0)));
            return people;
        }
        boolean cells = !known.cells().isEmpty();
        int rest = known.total();
        for (Headcount.Cell cell : known.cells()) {
            people.add(new Who(
                    known.total(),
                    true,
                    cell.count(),
                    null,
                    cell.ageBand() == null ? null : cell.ageBand().toString(),
                    cell.sex() == null ? null : cell.sex().name(),
                    cell.background() == null
                            ? Set.of()
                            : Set.of(cell.background().name())));
            rest -= cell.count();
        }
        for (Participant p : named) {
            people.add(named(p, known.total(), true, cells ? 0 : 1));
            rest -= cells ? 0 : 1;
        }
        if (rest > 0 || people.isEmpty()) {
            people.add(nobody(known.total(), true, Math.max(0, rest)));
        }
        return people;
    }
}
