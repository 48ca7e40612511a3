package org.calledger.standalone.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.calledger.standalone.demo.Initiatives.Initiative;
import org.calledger.standalone.demo.People.Person;
import org.jspecify.annotations.Nullable;

/** A running initiative: late joiners and leavers, gatherings, work; and how it ended. */
final class Running {
    private static final double GATHERINGS_A_MONTH = 1.15;
    private static final double WORK_A_MONTH = 0.75;
    private static final List<String> REASONS = List.of(
            "Zabrakło chętnych", "Prowadząca wyjechała", "Potrzebę zaspokoiła gmina", "Brak pieniędzy na materiały");

    private final Chance chance;
    private final Script script;
    private final People people;
    private final Gatherings gatherings;
    private final Work work;

    Running(Chance chance, Script script, People people, Gatherings gatherings) {
        this.chance = chance;
        this.script = script;
        this.people = people;
        this.gatherings = gatherings;
        this.work = new Work(chance, script);
    }

    void write(Initiative initiative) {
        lateJoiners(initiative);
        YearMonth last = YearMonth.from(initiative.ends());
        for (YearMonth month = YearMonth.from(initiative.started());
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            double liveliness = 0.4 + Seasons.liveliness(month) / 2;
            if (Seasons.isClosed(month)) {
                liveliness = Seasons.liveliness(month);
            }
            gatherings(initiative, month, chance.count(GATHERINGS_A_MONTH * liveliness));
            work(initiative, month, chance.count(WORK_A_MONTH * liveliness));
        }
        end(initiative);
    }

    private void lateJoiners(Initiative initiative) {
        List<String> before = initiative.members().stream().map(Person::id).toList();
        List<Person> late = people.around(initiative.need().home(), initiative.started(), chance.around(6));
        for (Person person : late) {
            LocalDate day = within(initiative, chance.after(initiative.started(), 1, 300));
            if (day != null && !before.contains(person.id())) {
                Body body = Body.with("initiativeId", initiative.id()).and("personId", person.id());
                script.add(day, initiative.id(), "join-initiative", body);
                leave(initiative, person, day);
            }
        }
    }

    private void leave(Initiative initiative, Person person, LocalDate joined) {
        LocalDate day = within(initiative, chance.after(joined, 10, 200));
        if (day != null && chance.chance(0.25)) {
            Body body = Body.with("initiativeId", initiative.id()).and("personId", person.id());
            script.add(day, initiative.id(), "leave-initiative", body);
        }
    }

    private void gatherings(Initiative initiative, YearMonth month, int count) {
        for (int i = 0; i < count; i++) {
            LocalDate day = within(initiative, month.atDay(chance.between(1, month.lengthOfMonth())));
            if (day != null) {
                gatherings.of(initiative, day);
            }
        }
    }

    private void work(Initiative initiative, YearMonth month, int count) {
        for (int i = 0; i < count; i++) {
            LocalDate day = within(initiative, month.atDay(chance.between(1, month.lengthOfMonth())));
            if (day != null) {
                work.of(initiative, day);
            }
        }
    }

    private static @Nullable LocalDate within(Initiative initiative, LocalDate day) {
        return day.isAfter(initiative.started()) && day.isBefore(initiative.ends()) ? day : null;
    }

    private void end(Initiative initiative) {
        boolean closedYear = Seasons.isClosed(YearMonth.from(initiative.ends()));
        if (chance.chance(closedYear ? 0.45 : 0.09)) {
            String reason = closedYear ? "Spotkania zawieszone na czas epidemii" : chance.pick(REASONS);
            Body body = Body.with("initiativeId", initiative.id()).and("reason", reason);
            script.add(initiative.ends(), initiative.id(), "abandon-initiative", body);
            return;
        }
        String outcome = verdict(0.6);
        Map<String, Object> met = Map.of("needId", initiative.need().id(), "outcome", outcome);
        Body body = Body.with("initiativeId", initiative.id()).and("outcomes", List.of(met));
        script.add(initiative.ends(), initiative.id(), "complete-initiative", body);
        judge(initiative);
    }

    private void judge(Initiative initiative) {
        if (!initiative.members().isEmpty() && chance.chance(0.8)) {
            String person = chance.pick(initiative.members()).id();
            judge(initiative, "RESIDENT", Body.with("personId", person));
        }
        if (chance.chance(0.6)) {
            judge(initiative, "ANIMATOR", new Body());
        }
        if (chance.chance(0.6)) {
            judge(initiative, "HOST", Body.with("institutionId", initiative.institution()));
        }
    }

    private void judge(Initiative initiative, String side, Body body) {
        body.and("needId", initiative.need().id()).and("side", side);
        body.and("verdict", verdict(side.equals("RESIDENT") ? 0.5 : 0.65));
        script.add(chance.after(initiative.ends(), 3, 60), initiative.id(), "judge-need", body);
    }

    private String verdict(double met) {
        return chance.chance(met) ? "MET" : chance.chance(0.7) ? "PARTLY_MET" : "NOT_MET";
    }
}
