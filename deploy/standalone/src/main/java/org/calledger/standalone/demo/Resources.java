package org.calledger.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.calledger.standalone.demo.Initiatives.Initiative;
import org.calledger.standalone.demo.Town.Neighbourhood;

/** What the neighbourhoods have to build on. */
final class Resources {
    private static final List<String> THINGS = List.of(
            "Namiot i ławy biesiadne",
            "Nagłośnienie",
            "Narzędzia ogrodnicze",
            "Kuchnia polowa",
            "Rowerowa przyczepka",
            "Rzutnik i ekran",
            "Sala z lustrami",
            "Maszyny do szycia",
            "Warsztat stolarski",
            "Piec chlebowy");
    private static final List<String> SKILLS = List.of(
            "Gra na akordeonie",
            "Nauka szydełkowania",
            "Porady ogrodnicze",
            "Księgowość po sąsiedzku",
            "Pierwsza pomoc");
    private static final int EACH_YEAR = 2;

    private record Resource(String id, Neighbourhood home, LocalDate since) {}

    private final Chance chance;
    private final Script script;
    private final List<Resource> all = new ArrayList<>();

    Resources(Chance chance, Script script) {
        this.chance = chance;
        this.script = script;
    }

    void write() {
        for (int year = Town.BEGINNING.getYear(); year <= Script.END.getYear(); year++) {
            for (Neighbourhood home : Town.NEIGHBOURHOODS) {
                for (int i = 0; i < EACH_YEAR; i++) {
                    register(home, LocalDate.of(year, chance.between(3, 10), chance.between(1, 28)));
                }
            }
        }
    }

    private void register(Neighbourhood home, LocalDate day) {
        Resource resource = new Resource(Chance.id("resource", all.size()), home, day);
        boolean skill = chance.chance(0.3);
        Body body = Body.with("resourceId", resource.id()).and("class", skill ? "HUMAN" : "MATERIAL");
        body.and("name", chance.pick(skill ? SKILLS : THINGS) + ", " + home.name())
                .and("communityId", home.id());
        body.and("ownerInstitutionId", skill || chance.chance(0.4) ? null : Town.WELFARE_CENTRE);
        script.add(day, resource.id(), "register-resource", body);
        all.add(resource);
    }

    /** Whether one of the neighbourhood's was promised before the start. */
    boolean commit(Initiative initiative, LocalDate proposed) {
        List<Resource> there = all.stream()
                .filter(resource -> resource.home().equals(initiative.need().home()))
                .filter(resource -> !resource.since().isAfter(proposed))
                .toList();
        if (there.isEmpty() || !chance.chance(0.75)) {
            return false;
        }
        Body body = Body.with("resourceId", chance.pick(there).id()).and("initiativeId", initiative.id());
        int days = (int) (initiative.started().toEpochDay() - proposed.toEpochDay());
        script.add(chance.after(proposed, 0, days), initiative.id(), "commit-resource", body);
        return true;
    }
}
