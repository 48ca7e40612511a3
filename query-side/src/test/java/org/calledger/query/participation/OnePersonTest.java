package org.calledger.query.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.calledger.events.Headcount;
import org.calledger.events.InitiativeEvent.InitiativeJoined;
import org.calledger.events.InitiativeId;
import org.calledger.events.JoiningRole;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedId;
import org.calledger.events.PersonEvent.PeopleMerged;
import org.calledger.events.PersonEvent.PersonalDataErased;
import org.calledger.events.PersonId;
import org.calledger.events.Reporter;
import org.calledger.query.directory.InitiativeTable;
import org.calledger.query.needsmap.NeedTable;
import org.calledger.query.projection.Page;
import org.calledger.query.projection.ReadSide;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody recorded three times, and what figures make of it. */
class OnePersonTest {
    private static final List<Measure> COUNTED = List.of(
            Measure.SUPPORTS,
            Measure.SUPPORTERS,
            Measure.JOININGS,
            Measure.ATTENDANCES,
            Measure.PARTICIPANTS,
            Measure.NEWCOMERS,
            Measure.VOLUNTEERS);
    private static final FigureFilter IN_2007 =
            new FigureFilter(Map.of(), Set.of(), false, LocalDate.of(2007, 1, 1), LocalDate.of(2007, 12, 31));

    private final Town town = new Town();
    private final ReadSide side = new ReadSide();
    private final ParticipationTable figures = new ParticipationTable();
    private final NeedReported bench = Town.need(new NeedId(Town.id()), town.east, NeedCategory.GREENERY, "2005");
    private final InitiativeId action = new InitiativeId(Town.id());
    private final PersonId anna = Town.person();
    private final PersonId ania = Town.person();
    private final PersonId hanna = Town.person();

    @BeforeEach
    void begin() {
        town.beginnings().forEach(side::record);
        side.record(bench);
        side.record(town.initiative(action, List.of(bench), "2005-06-01"));
        String year = "2006";
        for (PersonId one : List.of(anna, ania, hanna)) {
            side.record(Town.registered(one, town.east));
            side.record(Town.support(bench, one, year));
            side.record(new InitiativeJoined(
                    action, Town.who(one), null, JoiningRole.PARTICIPANT, town.east, Town.day(year), null, null));
            side.record(town.gathering(null, town.east, Headcount.of(10), List.of(Town.who(one)), year));
            side.record(town.work(60, null, List.of(Town.who(one)), Reporter.STAFF, year));
            year = "2007";
        }
    }

    @AfterEach
    void end() {
        side.close();
    }

    private List<Long> figures(FigureFilter filter, long asOf) {
        side.catchUp(1000);
        return COUNTED.stream()
                .map(measure -> side.askAsOf(asOf, at -> figures.figures(at, List.of(measure), List.of(), filter))
                        .total()
                        .getOrDefault(measure.word(), Figure.NOTHING)
                        .sum())
                .map(sum -> Objects.requireNonNull(sum).longValue())
                .toList();
    }

    private PeopleMerged merged(PersonId one, PersonId into) {
        return new PeopleMerged(one, into, Town.day("2020"), null, null);
    }

    private long explained(Measure measure, FigureFilter filter) {
        return side.ask(at -> new ExplanationTable().explain(at, measure, filter, Page.FIRST)).items().items().stream()
                .mapToLong(
                        one -> one.contributes() == null ? 0 : one.contributes().longValue())
                .sum();
    }

    @Test
    void records_of_one_person_count_once_from_the_recording_of_that_on_and_before_as_it_was() {
        List<Long> apart = figures(FigureFilter.ALL, side.ledger.head());
        assertThat(apart).containsExactly(3L, 3L, 3L, 30L, 3L, 3L, 3L);
        long before = side.ledger.head();
        side.record(merged(anna, ania));
        assertThat(figures(FigureFilter.ALL, side.ledger.head())).containsExactly(2L, 2L, 2L, 30L, 2L, 2L, 2L);
        side.record(merged(ania, hanna));
        assertThat(figures(FigureFilter.ALL, side.ledger.head())).containsExactly(1L, 1L, 1L, 30L, 1L, 1L, 1L);
        assertThat(figures(FigureFilter.ALL, before)).isEqualTo(apart);
        assertThat(side.ask(at -> new NeedTable().one(at, bench.needId().value()))
                        .orElseThrow()
                        .supports()
                        .people())
                .isEqualTo(1);
        assertThat(side.ask(at -> InitiativeTable.ALL.one(at, action.value()))
                        .orElseThrow()
                        .joined())
                .isEqualTo(1);
        for (Measure measure : COUNTED) {
            assertThat(explained(measure, FigureFilter.ALL))
                    .as(measure.word())
                    .isEqualTo(figures(FigureFilter.ALL, side.ledger.head()).get(COUNTED.indexOf(measure)));
        }
    }

    @Test
    void who_came_before_under_another_record_is_no_newcomer() {
        assertThat(figures(IN_2007, side.ledger.head())).containsExactly(2L, 2L, 2L, 20L, 2L, 2L, 2L);
        side.record(merged(anna, hanna));
        side.record(merged(ania, hanna));
        assertThat(figures(IN_2007, side.ledger.head())).containsExactly(0L, 0L, 0L, 20L, 1L, 0L, 1L);
    }

    @Test
    void an_erasure_changes_no_figure() {
        List<Long> before = figures(FigureFilter.ALL, side.ledger.head());
        side.record(new PersonalDataErased(anna, "na prośbę", null, null));
        assertThat(figures(FigureFilter.ALL, side.ledger.head())).isEqualTo(before);
    }
}
