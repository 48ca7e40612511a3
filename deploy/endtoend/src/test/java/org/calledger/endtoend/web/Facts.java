package org.calledger.endtoend.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** What the pages show, recorded through the command door. */
final class Facts {
    static final String LONG_TITLE = "Zażółcić gęślą jaźń ".repeat(9).strip();
    static final String UNBROKEN_TITLE = "Gżegżółka".repeat(22);
    static final UUID TOWN = UUID.fromString("00000000-0000-4000-8000-000000000001");
    static final UUID QUARTER = UUID.fromString("00000000-0000-4000-8000-000000000002");
    static final UUID EMPTY_QUARTER = UUID.fromString("00000000-0000-4000-8000-000000000003");
    static final UUID HOUSE = UUID.fromString("00000000-0000-4000-8000-000000000004");
    static final UUID CENTRE = UUID.fromString("00000000-0000-4000-8000-000000000005");
    static final UUID LIGHTS = UUID.fromString("00000000-0000-4000-8000-000000000006");
    private static final UUID FIRST = UUID.fromString("00000000-0000-4000-8000-000000000007");
    private static final UUID SECOND = UUID.fromString("00000000-0000-4000-8000-000000000008");

    private final Site site;

    private Facts(Site site) {
        this.site = site;
    }

    static void recordIn(Site site) throws IOException, InterruptedException {
        Facts facts = new Facts(site);
        facts.places();
        facts.needs();
        facts.gatherings();
        facts.history();
    }

    private void places() throws IOException, InterruptedException {
        record("register-community", """
                {"communityId": "%s", "name": "Łężyce", "kind": "MUNICIPALITY", "on": "2001"}""".formatted(TOWN));
        record("register-community", """
                {"communityId": "%s", "name": "Źródła", "kind": "NEIGHBOURHOOD", "parentId": "%s", "on": "2001",
                 "outline": {"type": "Polygon", "coordinates":
                   [[[19.91, 50.04], [19.97, 50.045], [19.975, 50.08], [19.93, 50.085], [19.91, 50.04]]]}}""".formatted(QUARTER, TOWN));
        record("register-community", """
                {"communityId": "%s", "name": "Pustki", "kind": "NEIGHBOURHOOD", "parentId": "%s", "on": "2001"}""".formatted(EMPTY_QUARTER, TOWN));
        record("register-institution", """
                {"institutionId": "%s", "name": "Dom Kultury „Żuraw”", "kind": "CULTURE_HOUSE", "sector": "PUBLIC", "on": "2001"}""".formatted(HOUSE));
        record("adopt-method", """
                {"institutionId": "%s", "on": "2002"}""".formatted(HOUSE));
        record("open-centre", """
                {"centreId": "%s", "institutionId": "%s", "name": "Świetlica „Pod Dębem”", "form": "COMMUNITY_ROOM",
                 "place": {"latitude": 50.06, "longitude": 19.94}, "communityIds": ["%s"], "on": "2003-05"}""".formatted(CENTRE, HOUSE, QUARTER));
    }

    private void needs() throws IOException, InterruptedException {
        record("report-need", """
                {"needId": "%s", "communityId": "%s", "title": "Oświetlenie ścieżki nad Źródełkiem", "category": "SAFETY",
                 "place": {"latitude": 50.061, "longitude": 19.941, "address": "ul. Źródlana 1"}, "on": "2009~"}""".formatted(LIGHTS, QUARTER));
        for (String title : new String[] {LONG_TITLE, UNBROKEN_TITLE}) {
            record("report-need", """
                    {"communityId": "%s", "title": "%s", "place": {"latitude": 50.065, "longitude": 19.95}, "on": "2010-09"}""".formatted(QUARTER, title));
        }
        record("report-need", """
                {"communityId": "%s", "title": "Wiata za rzeką", "place": {"latitude": 50.3, "longitude": 20.3}, "on": "2010"}""".formatted(QUARTER));
        for (int i = 0; i < 30; i++) {
            record("report-need", """
                    {"communityId": "%s", "title": "Ławka %d", "category": "PUBLIC_SPACE", "on": "2011-%02d-11"}""".formatted(QUARTER, i, i % 12 + 1));
        }
        record("support-need", """
                {"needId": "%s", "headcount": {"total": 22}, "on": "2010"}""".formatted(LIGHTS));
        record("support-need", """
                {"needId": "%s", "headcount": "unknown", "on": "2010"}""".formatted(LIGHTS));
    }

    private void gatherings() throws IOException, InterruptedException {
        String[] headcounts = {"{\"total\": 120}", "{\"total\": 0}", "\"unknown\"", "\"not-applicable\""};
        for (int i = 0; i < headcounts.length; i++) {
            record("record-event", """
                    {"centreId": "%s", "title": "Festyn %d", "kind": "FESTIVAL", "headcount": %s, "on": "%d-06-18"}""".formatted(CENTRE, i, headcounts[i], 2012 + i));
        }
    }

    private void history() throws IOException, InterruptedException {
        record("record-milestone", """
                {"milestoneId": "%s", "title": "Początek świetlicy", "source": {"title": "Kronika"}, "on": "1997"}""".formatted(FIRST));
        record("record-milestone", """
                {"milestoneId": "%s", "title": "Pierwsze spotkanie", "source": {"title": "Gazeta"}, "on": "1998"}""".formatted(SECOND));
        record("dispute-milestone", """
                {"milestoneId": "%s", "byMilestoneId": "%s", "reason": "Gazeta podaje rok później", "on": "2018"}""".formatted(FIRST, SECOND));
    }

    private void record(String command, String body) throws IOException, InterruptedException {
        String login = "animator:" + site.password("animator");
        HttpRequest request = HttpRequest.newBuilder(URI.create(site.url("/api/v1/commands/" + command)))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = site.client().send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException(command + ": " + answer.body());
        }
    }
}
