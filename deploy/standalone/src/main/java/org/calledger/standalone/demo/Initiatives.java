package org.calledger.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calledger.standalone.demo.Needs.Need;
import org.calledger.standalone.demo.People.Person;
import org.calledger.standalone.demo.Town.Hall;
import org.calledger.standalone.demo.Town.Programme;
import org.jspecify.annotations.Nullable;

/** What answered the needs: proposed, joined, begun. What came of it afterwards: {@link Running}. */
final class Initiatives {
    private static final double ANSWERED = 0.74;
    private static final double WITHOUT_CENTRE = 0.1;

    private final Chance chance;
    private final Script script;
    private final People people;
    private final Resources resources;
    private final Running running;
    private int number;

    Initiatives(Chance chance, Script script, People people, Gatherings gatherings) {
        this.chance = chance;
        this.script = script;
        this.people = people;
        this.resources = new Resources(chance, script);
        this.running = new Running(chance, script, people, gatherings);
    }

    /**
     * An initiative under way.
     *
     * @param hall whose it is; null: the institution carries it alone
     * @param institution that carries it, or runs its centre
     * @param members who joined before the start
     */
    record Initiative(
            String id,
            Need need,
            @Nullable Hall hall,
            String institution,
            LocalDate started,
            LocalDate ends,
            List<Person> members) {}

    void write(List<Need> needs) {
        resources.write();
        for (Need need : needs) {
            if (chance.chance(ANSWERED)) {
                answer(need);
            }
        }
    }

    private void answer(Need need) {
        LocalDate proposed = chance.after(need.reported(), 20, 260);
        LocalDate started = chance.after(proposed, 10, 75);
        LocalDate ends = chance.after(started, 40, chance.chance(0.25) ? 1_100 : 420);
        Hall hall = hall(need, proposed).orElse(null);
        if (hall != null && !hall.isOpen(ends)) {
            ends = hall.closed().minusDays(7);
            if (!started.isBefore(ends)) {
                return;
            }
        }
        String institution = hall == null ? Town.WELFARE_CENTRE : hall.institution();
        List<Person> joining = people.around(need.home(), proposed, 2 + chance.around(7));
        Initiative initiative = new Initiative(
                Chance.id("initiative", number++), need, hall, institution, started, ends, new ArrayList<>());
        propose(initiative, proposed, joining);
        join(initiative, proposed, joining);
        boolean provided = resources.commit(initiative, proposed);
        if (provided
                || initiative.members().stream()
                        .anyMatch(member -> member.home().equals(need.home()))) {
            script.add(started, initiative.id(), "start-initiative", Body.with("initiativeId", initiative.id()));
            running.write(initiative);
        }
    }

    private Optional<Hall> hall(Need need, LocalDate day) {
        List<Hall> serving = Town.HALLS.stream()
                .filter(hall -> hall.serves(need.home(), day))
                .toList();
        return serving.isEmpty() || chance.chance(WITHOUT_CENTRE)
                ? Optional.empty()
                : Optional.of(chance.pick(serving));
    }

    private void propose(Initiative initiative, LocalDate day, List<Person> joining) {
        Need need = initiative.need();
        boolean grassRoots = !joining.isEmpty() && chance.chance(0.58);
        Map<String, Object> by = grassRoots
                ? Map.of("personId", joining.getFirst().id())
                : Map.of("institutionId", initiative.institution());
        Hall hall = initiative.hall();
        Body body = Body.with("initiativeId", initiative.id())
                .and("centreId", hall == null ? null : hall.id())
                .and("institutionId", hall == null ? initiative.institution() : null)
                .and("title", need.idea().initiative())
                .and("kind", need.idea().initiativeKind())
                .and("origin", grassRoots ? "GRASS_ROOTS" : "SYSTEMIC")
                .and("needIds", List.of(need.id()))
                .and("capacity", chance.chance(0.2) ? chance.between(15, 30) : null)
                .and("programmeId", programme(day, initiative.ends()))
                .and("proposedBy", by);
        script.add(day, initiative.id(), "propose-initiative", body);
    }

    private @Nullable String programme(LocalDate from, LocalDate to) {
        return Town.PROGRAMMES.stream()
                .filter(programme -> programme.runs(from, to))
                .filter(programme -> chance.chance(0.55))
                .map(Programme::id)
                .findFirst()
                .orElse(null);
    }

    private void join(Initiative initiative, LocalDate proposed, List<Person> joining) {
        int days = (int) (initiative.started().toEpochDay() - proposed.toEpochDay());
        boolean led = chance.chance(0.5);
        for (Person person : joining) {
            String role = led && initiative.members().isEmpty() ? "LEADER" : chance.chance(0.2) ? "VOLUNTEER" : null;
            Body body = Body.with("initiativeId", initiative.id()).and("personId", person.id());
            LocalDate day = chance.after(proposed, 0, days);
            script.add(day, initiative.id(), "join-initiative", body.and("role", role));
            initiative.members().add(person);
        }
        if (chance.chance(0.35) && !proposed.isBefore(Town.PARTNERS_KNOWN)) {
            Body partner = Body.with("initiativeId", initiative.id()).and("institutionId", chance.pick(Town.PARTNERS));
            script.add(
                    chance.after(proposed, 0, days),
                    initiative.id(),
                    "join-initiative",
                    partner.and("role", "PARTNER"));
        }
    }
}
