package org.calledger.endtoend.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import org.calledger.access.Role;
import org.calledger.ledger.axon.EventJson;
import org.calledger.testing.Asking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What was frozen can be read again to the byte, though somebody in it has been forgotten meanwhile. */
@SuppressWarnings("NullAway.Init")
class FrozenReportTest {
    private static final String REPORT = "/api/v1/reports/annual?year=2024&community=%s&asOf=%s";

    @TempDir
    private static Path folder;

    private static Assembled house;
    private static Asking animator;
    private static Asking steward;

    @BeforeAll
    static void open() {
        house = new Assembled(folder);
        animator = house.script(Set.of(Role.ANIMATOR, Role.COORDINATOR));
        steward = house.script(Set.of(Role.DATA_STEWARD));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static JsonNode recorded(Asking by, String command, String body) {
        HttpResponse<String> answer = by.post("/api/v1/commands/" + command, body, "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return EventJson.mapper().readTree(answer.body());
    }

    private static String id(String name, String command, String body) {
        return recorded(animator, command, body).at("/ids/" + name).asString();
    }

    private static HttpResponse<String> report(String community, long asOf, long reaching) {
        return animator.get(REPORT.formatted(community, asOf), "Ledger-Min-Position", Long.toString(reaching));
    }

    @Test
    void its_digest_stays_after_an_erasure() {
        String community = id(
                "communityId",
                "register-community",
                "{\"name\":\"Żurawie\",\"kind\":\"NEIGHBOURHOOD\",\"on\":\"2004\"}");
        String need = id(
                "needId",
                "report-need",
                "{\"communityId\":\"%s\",\"title\":\"Ławki\",\"on\":\"2024-06\"}".formatted(community));
        String anna = "";
        for (int n = 0; n < 6; n++) {
            anna = id(
                    "personId",
                    "register-person",
                    "{\"personalData\":{\"givenName\":\"Anna\",\"familyName\":\"Nr%d\"},\"ageBand\":\"65-\",\"on\":\"2024\"}"
                            .formatted(n));
            recorded(
                    animator,
                    "support-need",
                    "{\"needId\":\"%s\",\"personId\":\"%s\",\"on\":\"2024-07\"}".formatted(need, anna));
        }
        long freeze = recorded(
                        animator,
                        "freeze-report",
                        "{\"year\":2024,\"communityId\":\"%s\",\"on\":\"2025\"}".formatted(community))
                .path("position")
                .asLong();
        JsonNode frozen = EventJson.mapper()
                .readTree(animator.get(
                                "/api/v1/reports/frozen?year=2024&community=" + community,
                                "Ledger-Min-Position",
                                Long.toString(freeze))
                        .body())
                .at("/items/0");
        long asOf = frozen.path("asOf").asLong();
        HttpResponse<String> before = report(community, asOf, freeze);
        assertThat(before.body()).contains("\"supporters\"");

        long erased = recorded(
                        steward,
                        "erase-personal-data",
                        "{\"personId\":\"%s\",\"reason\":\"na prośbę\"}".formatted(anna))
                .path("position")
                .asLong();
        HttpResponse<String> after = report(community, asOf, erased);
        assertThat(after.body()).isEqualTo(before.body());
        assertThat(after.headers().firstValue("Repr-Digest"))
                .isPresent()
                .isEqualTo(before.headers().firstValue("Repr-Digest"));
        Asking reader = house.browser(Set.of(Role.ANALYST));
        assertThat(reader.get("/reports/annual?year=2024&community=%s&asOf=%d".formatted(community, asOf))
                        .body())
                .contains(frozen.path("digest").asString(), "taki sam jak tu");
    }
}
