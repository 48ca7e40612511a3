package org.calledger.query.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedId;
import org.calledger.events.PersonId;
import org.calledger.query.needsmap.NeedTable;
import org.calledger.query.passport.PassportTable;
import org.calledger.query.projection.CatalogueTable;
import org.calledger.query.projection.ReadSide;
import org.calledger.query.projection.Snapshot;
import org.calledger.query.report.AnnualReport;
import org.calledger.query.report.ReportSubject;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was put right can make two beginnings of one thing stand: a contradiction that is listed, and no failure. */
class BegunTwiceTest {
    private final Town town = new Town();
    private final ReadSide side = new ReadSide();
    private final PersonId anna = Town.person();
    private final NeedReported bench = Town.need(new NeedId(Town.id()), town.east, NeedCategory.GREENERY, "2009-02");

    @BeforeEach
    void beginAllTwice() {
        for (int i = 0; i < 2; i++) {
            town.beginnings().forEach(side::record);
            side.record(Town.registered(anna, town.east));
            side.record(bench);
        }
    }

    @AfterEach
    void end() {
        side.close();
    }

    @Test
    void each_is_there_once() {
        assertThat(first(CommunityTable.ALL, town.town.value()).kind()).isEqualTo("MUNICIPALITY");
        assertThat(first(InstitutionTable.ALL, town.ops.value()).kind()).isEqualTo("SOCIAL_WELFARE_CENTRE");
        assertThat(first(CentreTable.ALL, town.centre.value()).centreId()).isEqualTo(town.centre.value());
        assertThat(asked(at -> PersonTable.one(at, anna.value())).personId()).isEqualTo(anna.value());
        assertThat(asked(at -> new NeedTable().one(at, bench.needId().value())).title())
                .isEqualTo(bench.title());
        assertThat(asked(at -> new PassportTable().one(at, bench.needId().value()))
                        .need()
                        .title())
                .isEqualTo(bench.title());
    }

    @Test
    void the_year_is_reported() {
        ReportSubject centre = new ReportSubject(2009, null, town.centre.value());
        ReportSubject community = new ReportSubject(2009, town.east.value(), null);
        assertThat(asked(at -> new AnnualReport().of(at, centre)).digest()).isNotBlank();
        assertThat(asked(at -> new AnnualReport().of(at, community)).digest()).isNotBlank();
    }

    private <T> T first(CatalogueTable<T> table, UUID thing) {
        return asked(at -> table.one(at, thing));
    }

    private <T> T asked(Function<Snapshot, Optional<T>> question) {
        Optional<T> answer = side.ask(question);
        return answer.orElseThrow();
    }
}
