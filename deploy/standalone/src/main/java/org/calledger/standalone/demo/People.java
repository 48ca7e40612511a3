package org.calledger.standalone.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.calledger.standalone.demo.Town.Neighbourhood;

/** The townspeople who became known by name, under pseudonyms, as the years went by. */
final class People {
    private static final double NEW_A_MONTH = 5.5;
    private static final List<String> BACKGROUNDS = List.of("ACTIVIST", "NGO", "TEACHER", "SOCIAL_WORKER", "BUSINESS");

    /** One of them; leaves after some years, as people do. */
    record Person(String id, Neighbourhood home, LocalDate since, LocalDate until) {
        boolean isAround(LocalDate day) {
            return !day.isBefore(since) && day.isBefore(until);
        }
    }

    private final Chance chance;
    private final Script script;
    private final List<Person> all = new ArrayList<>();

    People(Chance chance, Script script) {
        this.chance = chance;
        this.script = script;
    }

    void write() {
        for (YearMonth month : Seasons.ALL) {
            int come = chance.count(NEW_A_MONTH * Seasons.liveliness(month)) + (all.isEmpty() ? 12 : 0);
            for (int i = 0; i < come; i++) {
                register(month.atDay(chance.between(2, 27)));
            }
        }
    }

    /** So many of those around on that day, most of them from the neighbourhood. */
    List<Person> around(Neighbourhood home, LocalDate day, int most) {
        List<Person> near = all.stream()
                .filter(person -> person.isAround(day))
                .filter(person -> person.home().equals(home) || chance.chance(0.08))
                .toList();
        return chance.pick(near, most);
    }

    private void register(LocalDate day) {
        Neighbourhood home = chance.chance(share(day)) ? Town.MEADOWS : Town.HILL;
        Person person = new Person(
                Chance.id("person", all.size()), home, day, chance.after(day, 200, chance.chance(0.3) ? 6_000 : 1_500));
        Body body = Body.with("personId", person.id()).and("communityId", home.id());
        if (chance.chance(0.8)) {
            body.and("birthYear", day.getYear() - age());
        }
        if (chance.chance(0.9)) {
            body.and("sex", chance.chance(0.63) ? "F" : "M");
        }
        String more = chance.chance(0.12) ? chance.pick(BACKGROUNDS) : null;
        body.and("backgrounds", more == null ? List.of("RESIDENT") : List.of("RESIDENT", more));
        script.add(day, person.id(), "register-person", body);
        all.add(person);
    }

    /** The younger neighbourhood came in late. */
    private static double share(LocalDate day) {
        return day.isBefore(Town.HILL_SERVES_MEADOWS) ? 0.15 : 0.46;
    }

    private int age() {
        return chance.chance(0.35) ? chance.between(58, 84) : chance.between(12, 57);
    }
}
