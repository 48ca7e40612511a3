package org.calledger.endtoend.process;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/** What a town told its ledger, and what the ledger must say of it ever after. */
final class Told {
    private String community = "";
    private String need = "";
    private long last;

    /** Report a need, propose, join, start, record an event. */
    void first(Client animator) {
        String institution = animator.made("register-institution", "institutionId", """
                {"name": "Ośrodek Pomocy w Świętej Wólce", "kind": "SOCIAL_WELFARE_CENTRE", "sector": "PUBLIC",
                 "on": "2020-01-02"}""");
        animator.recorded("adopt-method", "{\"institutionId\": \"%s\", \"on\": \"2020-02-03\"}".formatted(institution));
        community = animator.made("register-community", "communityId", """
                {"name": "Święta Wólka", "kind": "VILLAGE", "setting": "RURAL", "on": "2020-01-02"}""");
        String centre = animator.made("open-centre", "centreId", """
                {"institutionId": "%s", "name": "Świetlica", "form": "COMMUNITY_ROOM", "on": "2020-03-04",
                 "place": {"latitude": 52.0, "longitude": 21.9}, "communityIds": ["%s"]}""".formatted(institution, community));
        need = animator.made("report-need", "needId", need("Ławka pod lipą"));
        String person = animator.made("register-person", "personId", """
                {"communityId": "%s", "backgrounds": ["RESIDENT"], "on": "2020-04-01"}""".formatted(community));
        String initiative = animator.made("propose-initiative", "initiativeId", """
                {"centreId": "%s", "title": "Zróbmy ławkę", "kind": "LOCAL_ACTION", "origin": "GRASS_ROOTS",
                 "needIds": ["%s"], "on": "2020-05-10"}""".formatted(centre, need));
        animator.recorded("join-initiative", """
                {"initiativeId": "%s", "personId": "%s", "role": "LEADER", "on": "2020-05-11"}""".formatted(initiative, person));
        animator.recorded(
                "start-initiative", "{\"initiativeId\": \"%s\", \"on\": \"2020-05-12\"}".formatted(initiative));
        last = animator.recorded("record-event", """
                {"initiativeId": "%s", "title": "Strugamy ławkę", "kind": "WORKSHOP", "headcount": {"total": 12},
                 "personIds": ["%s"], "on": "2020-05-16"}""".formatted(initiative, person))
                .path("position")
                .asLong();
    }

    /** So many further needs; the position of the last. */
    long more(Client animator, int count) {
        for (int i = 0; i < count; i++) {
            last = animator.recorded("report-need", need("Potrzeba " + i))
                    .path("position")
                    .asLong();
        }
        return last;
    }

    void check(Client analyst, Client auditor) {
        JsonNode map = analyst.asked("/api/v1/needs-map?bbox=21,51,23,53&zoom=16", last);
        assertThat(map.path("features").get(0).path("properties").path("title").asString())
                .isEqualTo("Ławka pod lipą");
        assertThat(map.path("features").get(0).path("properties").path("status").asString())
                .isEqualTo("RUNNING");
        JsonNode figures = analyst.asked("/api/v1/participation?measures=events,attendances&groupBy=year", last);
        assertThat(figures.path("total").path("attendances").path("sum").asLong())
                .isEqualTo(12);
        assertThat(figures.path("rows").get(0).path("group").path("year").asString())
                .isEqualTo("2020");
        assertThat(analyst.asked("/api/v1/history", last).path("items").isArray())
                .isTrue();
        String log = auditor.get("/api/v1/ledger/events?types=org.calledger.need.NeedReported.v1")
                .body();
        assertThat(log).contains(need).contains("Ławka pod lipą");
    }

    private String need(String title) {
        return """
                {"communityId": "%s", "title": "%s", "category": "PUBLIC_SPACE", "on": "2020-04-05",
                 "place": {"latitude": 52.001, "longitude": 21.905}}""".formatted(community, title);
    }
}
