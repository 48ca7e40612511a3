package org.calledger.query.contradictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calledger.query.testing.Town.day;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.calledger.events.CentreEvent.CentreClosed;
import org.calledger.events.CentreEvent.CentreFormChanged;
import org.calledger.events.CentreForm;
import org.calledger.events.HistoryEvent.ImportFinished;
import org.calledger.events.HistoryEvent.ImportStarted;
import org.calledger.events.ImportId;
import org.calledger.events.InitiativeEvent.CapacityChanged;
import org.calledger.events.InitiativeEvent.InitiativeAbandoned;
import org.calledger.events.InitiativeEvent.InitiativeJoined;
import org.calledger.events.InitiativeEvent.InitiativeLeft;
import org.calledger.events.InitiativeId;
import org.calledger.events.JoiningRole;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedEvent.SupportWithdrawn;
import org.calledger.events.NeedId;
import org.calledger.events.PersonId;
import org.calledger.events.ProgrammeEvent.InitiativeIncluded;
import org.calledger.events.ProgrammeEvent.ProgrammeLaunched;
import org.calledger.events.ProgrammeId;
import org.calledger.events.ProgrammeKind;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who left before they came, and what changed once it was over. */
class GoneBackTest extends InTown {
    private final PersonId anna = Town.person();
    private final NeedReported bench = Town.need(new NeedId(Town.id()), town.east, NeedCategory.GREENERY, "2005");
    private final InitiativeId garden = new InitiativeId(Town.id());
    private long proposed;

    @BeforeEach
    void begin() {
        town.beginnings().forEach(side::record);
        side.record(Town.registered(anna, town.east));
        side.record(bench);
        proposed = side.record(town.initiative(garden, List.of(bench), "2006"));
    }

    @Test
    void a_support_withdrawn_before_it_was_given() {
        long supported = side.record(Town.support(bench, anna, "2006-02"));
        long withdrawn = side.record(new SupportWithdrawn(bench.needId(), anna, day("2006-03"), null, null));
        assertThat(found()).isEmpty();
        long later = side.correct(supported, Map.of("on", "2007"));
        assertThat(found()).containsExactly(pair("date.before-beginning", withdrawn, later));
        side.correct(supported, Map.of("on", "2006"));
        assertThat(found()).as("perhaps before").isEmpty();
    }

    @Test
    void whoever_left_before_they_joined() {
        long joined = side.record(new InitiativeJoined(
                garden, Town.who(anna), null, JoiningRole.PARTICIPANT, town.east, day("2006-02"), null, null));
        long left = side.record(new InitiativeLeft(garden, anna, null, day("2006-03"), null, null));
        assertThat(found()).isEmpty();
        long later = side.correct(joined, Map.of("on", "2007"));
        assertThat(found()).containsExactly(pair("date.before-beginning", left, later));
    }

    @Test
    void what_changed_though_it_was_over() {
        long changed = side.record(new CapacityChanged(garden, 30, day("2008"), null, null));
        assertThat(found()).isEmpty();
        long abandoned = side.record(new InitiativeAbandoned(garden, town.centre, "nikt", day("2007"), null, null));
        assertThat(found()).containsExactly(pair("initiative.not-open", changed, abandoned));
        side.retract(changed);
        long form = side.record(
                new CentreFormChanged(town.centre, CentreForm.COMMUNITY_ROOM, day("2009-05-05"), null, null));
        assertThat(found()).isEmpty();
        long closed = side.record(new CentreClosed(town.centre, null, day("2009-05-05"), null, null));
        assertThat(found()).as("changed, then closed, on one day").isEmpty();
        long earlier = side.correct(closed, Map.of("on", "2009-05-04"));
        assertThat(found()).containsExactly(pair("centre.closed", form, earlier));
    }

    @Test
    void what_was_open_at_a_centre_that_closed() {
        side.correct(proposed, Map.of("institutionId", town.ops.toString()));
        long away = side.correct(proposed, Collections.singletonMap("centreId", null));
        long closed = side.record(new CentreClosed(town.centre, null, day("2009"), null, null));
        assertThat(found()).isEmpty();
        long here = side.retract(away);
        assertThat(found()).containsExactly(pair("centre.has-open-initiatives", closed, here));
    }

    @Test
    void an_initiative_of_a_programme_that_it_had_from_the_start() {
        ProgrammeId other = new ProgrammeId(Town.id());
        side.record(new ProgrammeLaunched(
                other,
                ProgrammeKind.PROJECT,
                "Klony",
                town.ops,
                null,
                day("2005"),
                null,
                List.of(),
                day("2005"),
                null,
                null));
        long included = side.record(new InitiativeIncluded(other, garden, day("2006-05"), null, null));
        assertThat(found()).isEmpty();
        long from = side.correct(proposed, Map.of("programmeId", other.toString()));
        assertThat(found()).containsExactly(pair("programme.already-included", included, from));
    }

    @Test
    void an_import_that_never_began() {
        ImportId load = new ImportId(Town.id());
        long started = side.record(new ImportStarted(load, "spis", List.of(), day("2006"), null, null));
        long finished = side.record(new ImportFinished(load, 1, 1, 0, 0, day("2006"), null, null));
        assertThat(found()).isEmpty();
        long never = side.retract(started);
        assertThat(found()).containsExactly(pair("import.unknown", finished, never));
    }
}
