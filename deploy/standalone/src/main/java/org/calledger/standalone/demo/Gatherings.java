package org.calledger.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.calledger.standalone.demo.Initiatives.Initiative;
import org.calledger.standalone.demo.People.Person;

/** Gatherings with what is known of who came: a number, some names, nobody, or nothing at all. */
final class Gatherings {
    private static final int SHEETS_WITH_CELLS = 2014;
    private static final List<String> BANDS = List.of("0-15", "16-24", "25-44", "45-64", "65-");
    private final Chance chance;
    private final Script script;
    private int number;

    Gatherings(Chance chance, Script script) {
        this.chance = chance;
        this.script = script;
    }

    void of(Initiative initiative, LocalDate day) {
        Idea idea = initiative.need().idea();
        List<String> named = chance.chance(0.35)
                ? chance.pick(initiative.members(), chance.between(1, 8)).stream()
                        .map(Person::id)
                        .toList()
                : List.of();
        Body body = Body.with("initiativeId", initiative.id())
                .and("title", idea.gathering())
                .and("kind", idea.gatheringKind())
                .and("communityId", initiative.need().home().id())
                .and("place", chance.chance(0.3) ? initiative.need().home().middle() : null)
                .and("headcount", headcount(day, idea.audience(), named.size()))
                .and("personIds", named.isEmpty() ? null : named);
        record(day, initiative.id(), body);
    }

    /** One that an institution or a centre held by itself. */
    void held(LocalDate day, String organiser, String id, String community, String kind, String title, int audience) {
        Body body =
                Body.with(organiser, id).and("title", title).and("kind", kind).and("communityId", community);
        record(day, "", body.and("headcount", headcount(day, audience, 0)));
    }

    private void record(LocalDate day, String line, Body body) {
        String id = Chance.id("gathering", number++);
        String ordered = line.isEmpty() ? id : line;
        script.add(day, ordered, "record-event", body.and("gatheringId", id));
        putRight(day, ordered, id, body);
    }

    /** Now and then somebody finds a mistake: a number copied wrongly, a sheet entered twice. */
    private void putRight(LocalDate day, String line, String id, Body body) {
        LocalDate found = chance.after(day, 5, 90);
        if (chance.chance(0.012)) {
            Body correction = Body.with("gatheringId", id)
                    .and("set", Map.of("headcount", Map.of("total", 20 + chance.around(12))))
                    .and("reason", "Liczba z listy obecności była przepisana błędnie");
            script.putRight(found, line, "correct-event", correction, null);
        } else if (chance.chance(0.004)) {
            Body twice = new Body();
            body.fields().forEach(twice::and);
            twice.and("gatheringId", Chance.id("gathering", number++));
            String second = script.add(day, line, "record-event", twice);
            Body retraction = Body.with("reason", "Ta sama lista obecności wpisana dwa razy");
            script.putRight(found, line, "retract-fact", retraction, second);
        }
    }

    private Object headcount(LocalDate day, int audience, int named) {
        double unknown = day.getYear() < 2010 ? 0.3 : day.getYear() < 2017 ? 0.12 : 0.06;
        if (chance.chance(unknown)) {
            return "unknown";
        }
        if (named == 0 && chance.chance(0.015)) {
            return Map.of("total", 0);
        }
        int total = Math.max(named, chance.around(audience * 0.8));
        return day.getYear() >= SHEETS_WITH_CELLS && chance.chance(0.2)
                ? Map.of("total", total, "cells", cells(total))
                : Map.of("total", total);
    }

    private List<Map<String, Object>> cells(int total) {
        List<Map<String, Object>> cells = new ArrayList<>();
        int left = total;
        for (String band : BANDS) {
            int women = chance.between(0, Math.max(0, left / 2));
            int men = chance.between(0, Math.max(0, (left - women) / 3));
            left -= women + men;
            cell(cells, band, "F", women);
            cell(cells, band, "M", men);
        }
        return cells;
    }

    private static void cell(List<Map<String, Object>> cells, String band, String sex, int count) {
        if (count > 0) {
            cells.add(Map.of("ageBand", band, "sex", sex, "background", "RESIDENT", "count", count));
        }
    }
}
