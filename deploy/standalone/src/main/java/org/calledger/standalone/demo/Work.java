package org.calledger.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.calledger.standalone.demo.Initiatives.Initiative;
import org.calledger.standalone.demo.People.Person;

/** Unpaid work for an initiative. */
final class Work {
    private static final int QUARTER = 15;
    private static final List<String> TITLES = List.of(
            "Przygotowanie spotkania",
            "Dyżur",
            "Zakupy i przewóz",
            "Prace porządkowe",
            "Ogłoszenia i plakaty",
            "Opieka");

    private final Chance chance;
    private final Script script;
    private int number;

    Work(Chance chance, Script script) {
        this.chance = chance;
        this.script = script;
    }

    void of(Initiative initiative, LocalDate day) {
        List<String> named = chance.pick(initiative.members(), chance.between(1, 4)).stream()
                .map(Person::id)
                .toList();
        boolean byNames = !named.isEmpty() && chance.chance(0.8);
        int counted = chance.between(1, 9);
        Body body = Body.with("workId", Chance.id("work", number++))
                .and("initiativeId", initiative.id())
                .and("communityId", initiative.need().home().id())
                .and("minutes", (byNames ? named.size() : counted) * QUARTER * chance.between(2, 16))
                .and("personIds", byNames ? named : null)
                .and("headcount", byNames ? null : Map.of("total", counted))
                .and("reportedBy", chance.chance(0.7) ? "SELF" : "STAFF")
                .and("title", chance.pick(TITLES));
        script.add(day, initiative.id(), "log-work", body);
    }
}
