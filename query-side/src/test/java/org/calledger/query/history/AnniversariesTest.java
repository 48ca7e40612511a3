package org.calledger.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.calledger.events.MilestoneId;
import org.calledger.events.Subject;
import org.calledger.query.directory.CountedIn;
import org.calledger.query.projection.Page;
import org.calledger.query.projection.ReadSide;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.Test;

class AnniversariesTest {
    private final Town town = new Town();

    @Test
    void what_is_known_to_the_year_has_one_each_five_years() {
        try (ReadSide side = new ReadSide()) {
            town.beginnings().forEach(side::record);
            for (String on : List.of("2006-05-01", "2007", "2011~", "2006/2007", "2026-01", "2031")) {
                side.record(Town.milestone(new MilestoneId(Town.id()), new Subject(null, null, town.east, null), on));
            }
            HistoryFilter in2026 = new HistoryFilter(
                    CountedIn.within(Set.of(town.east.value())),
                    List.of(),
                    List.of(),
                    List.of(),
                    Set.of("MILESTONE"),
                    null,
                    null,
                    2026);
            List<HistoryItem> found = side.ask(at -> new HistoryTable().list(at, in2026, Page.FIRST))
                    .items();
            assertThat(found).extracting(one -> one.happened().on()).containsExactly("2006-05-01", "2011~");
        }
    }
}
