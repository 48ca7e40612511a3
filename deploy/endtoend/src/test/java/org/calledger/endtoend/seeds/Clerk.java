package org.calledger.endtoend.seeds;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import org.calledger.access.Role;
import org.calledger.endtoend.doors.Assembled;
import org.calledger.testing.Asking;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody of a town who writes things down over HTTP and looks them up. Texts have apostrophes for quotation marks. */
final class Clerk implements AutoCloseable {
    private final Assembled application;
    private final Asking asking;
    private long position;

    Clerk(Path folder) {
        application = new Assembled(folder);
        asking = application.script(Set.of(Role.values()));
    }

    /** Must be recorded; the id of what it made, if it made something. */
    String record(String command, String body, Object... ids) {
        HttpResponse<String> answer = send(command, body, ids);
        if (answer.statusCode() != 201) {
            throw new AssertionError(command + " " + body + ": " + answer.body());
        }
        JsonNode told = JsonMapper.shared().readTree(answer.body());
        position = told.path("position").asLong();
        return told.path("ids").properties().stream()
                .findFirst()
                .map(made -> made.getValue().asString())
                .orElse("");
    }

    /** The rule by which it is refused. */
    String refused(String command, String body, Object... ids) {
        HttpResponse<String> answer = send(command, body, ids);
        if (answer.statusCode() != 422) {
            throw new AssertionError(command + " " + body + ": " + answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body()).path("code").asString();
    }

    private HttpResponse<String> send(String command, String body, Object... ids) {
        return asking.post(
                "/api/v1/commands/" + command,
                filled(body, ids).replace('\'', '"'),
                "Content-Type",
                "application/json");
    }

    /** Each {@code %s} in turn. */
    private static String filled(String text, Object... values) {
        String filled = text;
        for (Object value : values) {
            filled = filled.replaceFirst("%s", Matcher.quoteReplacement(value.toString()));
        }
        return filled;
    }

    /** The answer to a question, reaching all that was written. */
    JsonNode ask(String path, Object... ids) {
        HttpResponse<String> answer =
                asking.get("/api/v1/" + filled(path, ids), "Ledger-Min-Position", Long.toString(position));
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    @Override
    public void close() {
        application.close();
    }

    String community(String name) {
        return record("register-community", "{'name': '%s', 'kind': 'NEIGHBOURHOOD', 'on': '1995'}", name);
    }

    String institution(String kind, String sector) {
        return record(
                "register-institution",
                "{'name': 'Instytucja %s', 'kind': '%s', 'sector': '%s', 'on': '1995'}",
                kind,
                kind,
                sector);
    }

    /** An institution that works by the method, with a centre for that community. */
    String centre(String community) {
        String institution = institution("CULTURE_HOUSE", "PUBLIC");
        record("adopt-method", "{'institutionId': '%s', 'on': '2000'}", institution);
        return open(institution, community, "LOCAL_ACTIVITY_CENTRE");
    }

    String open(String institution, String community, String form) {
        return record(
                "open-centre",
                "{'institutionId': '%s', 'name': 'CAL', 'form': '%s', 'on': '2001',"
                        + " 'place': {'latitude': 51.4, 'longitude': 21.1}, 'communityIds': ['%s']}",
                institution,
                form,
                community);
    }

    String need(String community) {
        return record("report-need", "{'communityId': '%s', 'title': 'Ławka w cieniu', 'on': '2002'}", community);
    }

    String person(String community) {
        return record(
                "register-person",
                "{'communityId': '%s', 'ageBand': '25-44', 'backgrounds': ['RESIDENT'], 'on': '2002'}",
                community);
    }

    String initiative(String centre, String need) {
        return record(
                "propose-initiative",
                "{'centreId': '%s', 'title': 'Sami zbijemy ławkę', 'kind': 'LOCAL_ACTION', 'origin': 'GRASS_ROOTS',"
                        + " 'needIds': ['%s'], 'on': '2003'}",
                centre,
                need);
    }

    /** One of that community who leads it. */
    String leader(String initiative, String community) {
        String person = person(community);
        record(
                "join-initiative",
                "{'initiativeId': '%s', 'personId': '%s', 'role': 'LEADER', 'on': '2003'}",
                initiative,
                person);
        return person;
    }
}
