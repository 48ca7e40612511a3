package org.calledger.endtoend.crash;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What is known to be recorded, and what somebody may want to do next: mostly things that many want at once. */
final class Town {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final int RECENT = 200;

    private final String community;
    private final String institution;
    private final List<String> needs = new CopyOnWriteArrayList<>();
    private final List<String> people = new CopyOnWriteArrayList<>();
    private final List<String> centres = new CopyOnWriteArrayList<>();
    private final List<String> initiatives = new CopyOnWriteArrayList<>();

    /** A command, and what to remember of its answer. */
    record Step(String name, String body, Consumer<JsonNode> recorded) {}

    /** Founds it: a community, an institution with the method, three centres, needs and people. */
    Town(Door door, int port) {
        community = id(door.recorded(port, "register-community", """
                {"name": "Osiedle Źródlana", "kind": "NEIGHBOURHOOD", "on": "2000"}"""), "communityId");
        institution = id(door.recorded(port, "register-institution", """
                {"name": "Dom Kultury Żuraw", "kind": "CULTURE_HOUSE", "sector": "PUBLIC", "on": "2000"}"""), "institutionId");
        door.recorded(port, "adopt-method", "{\"institutionId\": \"%s\", \"on\": \"2001\"}".formatted(institution));
        Stream.of(centre(), centre(), centre(), need(), need(), person(), person(), person())
                .forEach(step -> step.recorded().accept(door.recorded(port, step.name(), step.body())));
        proposal(new Random(0)).recorded().accept(recordedProposal(door, port));
    }

    private JsonNode recordedProposal(Door door, int port) {
        return door.recorded(port, "propose-initiative", proposal(new Random(0)).body());
    }

    Step next(Random random) {
        int dice = random.nextInt(100);
        if (dice < 20) {
            return need();
        } else if (dice < 34) {
            return person();
        } else if (dice < 54) {
            return step("support-need", """
                    {"needId": "%s", "personId": "%s", "on": "%s"}""".formatted(recent(needs, 8, random), recent(people, 12, random), today()));
        } else if (dice < 66) {
            return proposal(random);
        } else if (dice < 88) {
            return step("join-initiative", """
                    {"initiativeId": "%s", "personId": "%s", "on": "%s"}""".formatted(
                            recent(initiatives, 5, random), recent(people, 25, random), today()));
        } else if (dice < 93) {
            return step("leave-initiative", """
                    {"initiativeId": "%s", "personId": "%s", "on": "%s"}""".formatted(
                            recent(initiatives, 5, random), recent(people, 25, random), today()));
        } else if (dice < 97) {
            return step("abandon-initiative", """
                    {"initiativeId": "%s", "reason": "Zabrakło rąk", "on": "%s"}""".formatted(recent(initiatives, 12, random), today()));
        } else if (dice < 99) {
            return centre();
        }
        return step(
                "close-centre",
                "{\"centreId\": \"%s\", \"on\": \"%s\"}".formatted(recent(centres, 2, random), today()));
    }

    private Step need() {
        return making("report-need", "needId", needs, """
                {"communityId": "%s", "title": "Ławka w cieniu", "category": "PUBLIC_SPACE", "on": "2010"}""".formatted(community));
    }

    private Step person() {
        return making(
                "register-person",
                "personId",
                people,
                "{\"communityId\": \"%s\", \"on\": \"2010\"}".formatted(community));
    }

    private Step centre() {
        return making("open-centre", "centreId", centres, """
                {"institutionId": "%s", "name": "CAL Źródlana", "form": "NEIGHBOURHOOD_HOUSE", "on": "2010",
                 "place": {"latitude": 52.2, "longitude": 21.0}, "communityIds": ["%s"]}""".formatted(institution, community));
    }

    private Step proposal(Random random) {
        return making("propose-initiative", "initiativeId", initiatives, """
                {"centreId": "%s", "title": "Razem", "kind": "LOCAL_ACTION", "origin": "GRASS_ROOTS",
                 "needIds": ["%s"], "capacity": 3, "on": "%s"}""".formatted(
                        recent(centres, 4, random), recent(needs, 8, random), today()));
    }

    private static Step step(String name, String body) {
        return new Step(name, body, nothing -> {});
    }

    private static Step making(String name, String made, List<String> pool, String body) {
        return new Step(name, body, answer -> {
            pool.add(id(answer, made));
            if (pool.size() > RECENT) {
                pool.removeFirst();
            }
        });
    }

    private static String id(JsonNode answer, String name) {
        return answer.path("ids").path(name).asString();
    }

    private static String recent(List<String> pool, int of, Random random) {
        Object[] now = pool.toArray();
        return now[now.length - 1 - random.nextInt(Math.min(of, now.length))].toString();
    }

    private static String today() {
        return LocalDate.now(WARSAW).toString();
    }
}
