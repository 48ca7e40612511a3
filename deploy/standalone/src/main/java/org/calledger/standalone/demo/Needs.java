package org.calledger.standalone.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.calledger.standalone.demo.People.Person;
import org.calledger.standalone.demo.Town.Neighbourhood;

/** The needs people voiced, and who supported them. */
final class Needs {
    private static final double NEW_A_MONTH = 2.0;
    private static final List<String> CHANNELS =
            List.of("CONVERSATION", "CONVERSATION", "MEETING", "SURVEY", "PAPER_SHEET", "DIAGNOSIS", "ONLINE");

    /** A need with the idea behind it. */
    record Need(String id, Neighbourhood home, Idea idea, LocalDate reported) {}

    private final Chance chance;
    private final Script script;
    private final People people;
    private final List<Idea> ideas = Idea.all();
    private final List<Need> all = new ArrayList<>();

    Needs(Chance chance, Script script, People people) {
        this.chance = chance;
        this.script = script;
        this.people = people;
    }

    List<Need> write() {
        for (YearMonth month : Seasons.ALL) {
            int voiced = chance.count(NEW_A_MONTH * Seasons.growth(month));
            for (int i = 0; i < voiced; i++) {
                Need need = report(month.atDay(chance.between(3, 28)));
                support(need);
                all.add(need);
            }
        }
        return all;
    }

    private Need report(LocalDate day) {
        Neighbourhood home =
                chance.chance(day.isBefore(Town.HILL_SERVES_MEADOWS) ? 0.1 : 0.47) ? Town.MEADOWS : Town.HILL;
        String street = chance.pick(home.streets());
        Need need =
                new Need(Chance.id("need", all.size()), home, chance.pick(ideas).on(street), day);
        Body body = Body.with("needId", need.id())
                .and("communityId", home.id())
                .and("title", need.idea().need());
        body.and("category", need.idea().category()).and("channel", chance.pick(CHANNELS));
        body.and("place", chance.chance(0.85) ? home.somewhere(chance, street) : null);
        body.and("voicedBy", chance.chance(0.4) ? Map.of("total", chance.around(6)) : null);
        script.add(day, need.id(), "report-need", body);
        return need;
    }

    private void support(Need need) {
        List<Person> supporters = people.around(need.home(), need.reported(), chance.around(8));
        for (Person person : supporters) {
            LocalDate day = chance.after(need.reported(), 0, 200);
            script.add(
                    day,
                    need.id(),
                    "support-need",
                    Body.with("needId", need.id()).and("personId", person.id()));
        }
        if (chance.chance(0.25)) {
            Body sheet = Body.with("needId", need.id()).and("headcount", Map.of("total", chance.around(19)));
            script.add(chance.after(need.reported(), 10, 120), need.id(), "support-need", sheet);
        }
    }
}
