package org.calledger.query.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.Headcount;
import org.calledger.events.InitiativeEvent.InitiativeCompleted;
import org.calledger.events.InitiativeEvent.InitiativeStarted;
import org.calledger.events.InitiativeId;
import org.calledger.events.JudgingSide;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedJudged;
import org.calledger.events.NeedEvent.NeedMerged;
import org.calledger.events.NeedEvent.NeedReopened;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedEvent.NeedWithdrawn;
import org.calledger.events.NeedEvent.SupportWithdrawn;
import org.calledger.events.NeedId;
import org.calledger.events.NeedOutcome;
import org.calledger.events.PersonId;
import org.calledger.events.Verdict;
import org.calledger.query.passport.Passport.Judged;
import org.calledger.query.passport.Passport.Period;
import org.calledger.query.projection.Question;
import org.calledger.query.projection.ReadSide;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One need from its voicing to its verdicts, each line with the event it comes from. */
class PassportTest {
    private final Town town = new Town();
    private final ReadSide side = new ReadSide();
    private final PassportTable passports = new PassportTable();
    private final NeedReported bench = Town.need(new NeedId(Town.id()), town.east, NeedCategory.GREENERY, "2005");
    private final NeedReported seat = Town.need(new NeedId(Town.id()), town.east, NeedCategory.GREENERY, "2006-02");
    private final PersonId anna = Town.person();
    private final PersonId jan = Town.person();
    private long voiced;

    @BeforeEach
    void begin() {
        town.beginnings().forEach(side::record);
        voiced = side.record(bench);
        side.record(seat);
    }

    @AfterEach
    void end() {
        side.close();
    }

    private Passport of(NeedReported need) {
        return side.ask(at -> passports.one(at, need.needId().value())).orElseThrow();
    }

    private Passport asOf(long position, NeedReported need) {
        return side.askAsOf(position, at -> passports.one(at, need.needId().value()))
                .orElseThrow();
    }

    @Test
    void an_answered_need_leads_from_its_voicing_to_its_verdicts() {
        InitiativeId garden = new InitiativeId(Town.id());
        long proposed = side.record(town.initiative(garden, List.of(bench), "2006-03"));
        long started = side.record(new InitiativeStarted(garden, town.centre, Town.day("2006-04"), null, null));
        EventRecorded work = town.gathering(garden, null, Headcount.UNKNOWN, List.of(), "2006-05-01");
        long met = side.record(work);
        long completed = side.record(new InitiativeCompleted(
                garden,
                town.centre,
                List.of(new NeedOutcome(bench.needId(), Verdict.MET)),
                Town.day("2006-06"),
                null,
                null));
        long first = side.record(judged(JudgingSide.RESIDENT, Verdict.NOT_MET, "2006-07"));
        long last = side.record(judged(JudgingSide.RESIDENT, Verdict.MET, "2006-08"));

        Passport passport = of(bench);
        assertThat(passport.need().position()).isEqualTo(voiced);
        assertThat(passport.initiatives()).singleElement().satisfies(one -> {
            assertThat(one.carrier()).isEqualTo("Dom Sąsiedzki \"Żuraw\"");
            assertThat(one.status()).isEqualTo("COMPLETED");
            assertThat(one.steps()).extracting(Passport.Step::position).containsExactly(proposed, started, completed);
            assertThat(one.outcomes()).extracting(Passport.Outcome::position).containsExactly(completed);
            assertThat(one.gatherings()).singleElement().satisfies(held -> {
                assertThat(held.headcount()).isEqualTo("unknown");
                assertThat(held.position()).isEqualTo(met);
            });
        });
        assertThat(passport.verdicts())
                .extracting(Judged::position, Judged::latest)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(first, false),
                        org.assertj.core.groups.Tuple.tuple(last, true));
        assertThat(of(seat).initiatives()).isEmpty();
    }

    private NeedJudged judged(JudgingSide by, Verdict verdict, String on) {
        return new NeedJudged(bench.needId(), by, verdict, null, null, Town.day(on), null, null);
    }

    @Test
    void supports_stand_by_time_and_add_up_whoever_came_twice_and_whatever_was_merged() {
        long march = side.record(Town.support(bench, anna, "2006-03-01"));
        side.record(Town.supportBy(bench, Headcount.of(12), "2006"));
        side.record(Town.supportBy(bench, Headcount.UNKNOWN, "2006-03-09"));
        side.record(Town.support(seat, anna, "2006-05-01"));
        long may = side.record(Town.support(seat, jan, "2006-05-02"));
        assertThat(of(bench).supports().times()).extracting(Period::period).containsExactly("2006", "2006-03");
        long merged = side.record(new NeedMerged(seat.needId(), bench.needId(), Town.day("2006-06"), null, null));

        Passport passport = of(bench);
        assertThat(passport.supports().times())
                .extracting(Period::period)
                .containsExactly("2006", "2006-03", "2006-05");
        Period inMarch = passport.supports().times().get(1);
        assertThat(inMarch.people()).isEqualTo(1);
        assertThat(inMarch.unknown()).isEqualTo(1);
        assertThat(inMarch.facts()).isEqualTo(2);
        assertThat(inMarch.positions()).first().isEqualTo(march);
        assertThat(passport.supports().times().get(2).people()).isEqualTo(1);
        assertThat(passport.supports().times().get(2).positions()).contains(may);
        sumsAgree(passport);
        assertThat(passport.mergedIn()).singleElement().satisfies(one -> {
            assertThat(one.needId()).isEqualTo(seat.needId().value());
            assertThat(one.position()).isEqualTo(merged);
        });
        assertThat(of(seat).mergedInto())
                .isNotNull()
                .extracting(Passport.Merging::needId)
                .isEqualTo(bench.needId().value());
        assertThat(asOf(merged - 1, bench).mergedIn()).isEmpty();
        sumsAgree(asOf(merged - 1, bench));
        assertThat(asOf(merged - 1, seat).supports().people()).isEqualTo(2);
    }

    private static void sumsAgree(Passport passport) {
        List<Period> times = passport.supports().times();
        assertThat(times.stream().mapToLong(Period::people).sum())
                .isEqualTo(passport.need().supports().people());
        assertThat(times.stream().mapToLong(Period::counted).sum())
                .isEqualTo(passport.need().supports().counted());
        assertThat(times.stream().mapToLong(Period::unknown).sum())
                .isEqualTo(passport.need().supports().unknown());
    }

    @Test
    void what_was_taken_back_stands_apart_and_both_clocks_hold() {
        side.record(Town.support(bench, anna, "2006-03-01"));
        long back = side.record(new SupportWithdrawn(bench.needId(), anna, Town.day("2007-01-05"), null, null));
        long withdrawn = side.record(new NeedWithdrawn(bench.needId(), "ławka już stoi", Town.day("2008"), null, null));
        side.record(new NeedReopened(bench.needId(), "skradziona", Town.day("2009"), null, null));

        Passport passport = of(bench);
        assertThat(passport.supports().people()).isZero();
        assertThat(passport.supports().withdrawn())
                .extracting(Passport.Line::position)
                .containsExactly(back);
        assertThat(passport.turns()).extracting(Passport.Turn::turn).containsExactly("WITHDRAWN", "REOPENED");
        assertThat(asOf(back - 1, bench).supports().people()).isEqualTo(1);
        assertThat(asOf(withdrawn, bench).asOf()).isEqualTo(withdrawn);
        Question thatDay = new Question(null, LocalDate.of(2006, 12, 31), 0);
        assertThat(side.reading
                        .ask(thatDay, at -> passports.one(at, bench.needId().value()))
                        .value()
                        .orElseThrow()
                        .supports()
                        .people())
                .isEqualTo(1);
    }

    @Test
    void a_correction_and_a_retraction_show_from_their_recording_on() {
        long supported = side.record(Town.support(bench, anna, "2006-03-01"));
        side.correct(supported, Map.of("on", "2006-04-02"));
        assertThat(of(bench).supports().times()).extracting(Period::period).containsExactly("2006-04");
        assertThat(asOf(supported, bench).supports().times())
                .extracting(Period::period)
                .containsExactly("2006-03");
        side.retract(supported);
        assertThat(of(bench).supports().times()).isEmpty();
    }
}
