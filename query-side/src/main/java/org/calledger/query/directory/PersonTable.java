package org.calledger.query.directory;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.calledger.query.projection.CatalogueTable;
import org.calledger.query.projection.Cells;
import org.calledger.query.projection.Happened;
import org.calledger.query.projection.Snapshot;

/** Asks about one person. Whoever was forgotten is so at every moment, also one before that. */
final class PersonTable {
    private static final String SEEN = """
            with recursive %1$s
            select p.*, (select o.survivor_id from one_person o where o.person_id = p.person_id) as merged_into,
                   array(select o.person_id from one_person o where o.survivor_id = p.person_id) as merged_from,
                   exists (select from facts.person_erasure e where e.person_id = p.person_id) as erased
              from facts.person p
             where %2$s
            """;

    private static final CatalogueTable<Person> ALL = new CatalogueTable<>(
            at -> SEEN.formatted(OnePersonTable.merged(at), at.sees("p")),
            "person_id",
            (row, n) -> new Person(
                    Cells.id(row, "person_id"),
                    Cells.idOrNull(row, "community_id"),
                    row.getString("age_band"),
                    Cells.numberOrNull(row, "birth_year"),
                    row.getString("sex"),
                    Arrays.asList((String[]) row.getArray("backgrounds").getArray()),
                    Cells.idOrNull(row, "merged_into"),
                    Cells.ids(row, "merged_from"),
                    row.getBoolean("erased"),
                    Happened.of(row),
                    row.getLong("origin")),
            Person::position);

    private PersonTable() {}

    static Optional<Person> one(Snapshot at, UUID person) {
        return ALL.one(at, person);
    }
}
