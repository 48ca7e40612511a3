package org.calledger.endtoend.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** 003: twenty years of the idea, as MOPS Radom says it. One test a row of the first table of docs/domain.md. */
class RadomTest {
    @TempDir
    static Path folder;

    private static Clerk clerk;

    @BeforeAll
    static void open() {
        clerk = new Clerk(folder);
    }

    @AfterAll
    static void close() {
        clerk.close();
    }

    /** „W 2018 r. mija 20 lat (…) z powodzeniem wdraża ideę CAL już od 2000 roku”. */
    @Test
    void twenty_years_of_the_idea_in_2018_and_the_two_pages_disagree_on_the_beginning() {
        String radom = clerk.institution("SOCIAL_WELFARE_CENTRE", "PUBLIC");
        String milestone = "{'title': '%s', 'subject': {'institutionId': '" + radom + "'}, 'on': '%s'%s}";
        String source = ", 'source': {'title': 'www.mops.radom.pl', 'date': '2018'}";
        assertThat(clerk.refused("record-milestone", milestone, "Początek", "1998", ""))
                .isEqualTo("milestone.source-required");
        String one = clerk.record("record-milestone", milestone, "Początek", "1997", source);
        String other = clerk.record("record-milestone", milestone, "Początek", "1998", source);
        clerk.record("record-milestone", milestone, "Radom wdraża ideę", "2000", source);
        clerk.record(
                "dispute-milestone",
                "{'milestoneId': '%s', 'byMilestoneId': '%s', 'reason': 'dwa źródła', 'on': '2018'}",
                one,
                other);
        JsonNode items = clerk.ask("history?institution=%s", radom).path("items");
        assertThat(items.findValuesAsString("on")).contains("1997", "1998", "2000");
        assertThat(items.toString()).contains("www.mops.radom.pl");
        assertThat(items.findValues("disputedBy").stream().filter(by -> by.size() > 0))
                .hasSize(2);
    }

    /** „spotkania i debaty (…) osób o możliwie szerokim spektrum (…), działaczami, aktywistami, pracownikami socjalnymi”. */
    @Test
    void meetings_and_debates_of_people_of_many_backgrounds() {
        String community = clerk.community("Śródmieście");
        String centre = clerk.centre(community);
        for (String kind : List.of("MEETING", "DEBATE")) {
            clerk.record(
                    "record-event",
                    "{'centreId': '%s', 'title': 'Solidarność codziennie', 'kind': '%s', 'communityId': '%s',"
                            + " 'headcount': {'total': 9, 'cells': [{'background': 'ACTIVIST', 'count': 4},"
                            + " {'background': 'SOCIAL_WORKER', 'count': 3}, {'background': 'ANIMATOR', 'count': 2}]},"
                            + " 'on': '2018-06-01'}",
                    centre,
                    kind,
                    community);
        }
        JsonNode rows = clerk.ask("participation?measures=attendances&groupBy=background&community=%s", community)
                .path("rows");
        assertThat(rows.toString()).contains("ACTIVIST", "SOCIAL_WORKER", "ANIMATOR");
    }

    /** „zarówno inicjatywy oddolne jak i rozwiązania systemowe”. */
    @Test
    void grass_roots_initiatives_and_systemic_solutions_alike() {
        String community = clerk.community("Osiedle");
        String centre = clerk.centre(community);
        for (String origin : List.of("GRASS_ROOTS", "SYSTEMIC")) {
            clerk.record(
                    "propose-initiative",
                    "{'centreId': '%s', 'title': 'Razem', 'kind': 'LOCAL_ACTION', 'origin': '%s', 'needIds': ['%s'],"
                            + " 'on': '2003'}",
                    centre,
                    origin,
                    clerk.need(community));
        }
        JsonNode rows = clerk.ask("participation?measures=initiativesProposed&groupBy=origin&community=%s", community)
                .path("rows");
        assertThat(rows.toString()).contains("GRASS_ROOTS", "SYSTEMIC");
    }

    /** „Zostały zauważone przez samorząd lokalny, pojawiły się w sposobie pracy lokalnych instytucji”. */
    @Test
    void recognised_by_local_government_entered_the_way_institutions_work() {
        String office = clerk.institution("LOCAL_GOVERNMENT", "PUBLIC");
        String adopt = "{'institutionId': '%s', 'on': '2005'}";
        clerk.record("adopt-method", adopt, office);
        assertThat(clerk.refused("adopt-method", adopt, office)).isEqualTo("institution.method-already-adopted");
        clerk.record(
                "record-milestone",
                "{'title': 'Uchwała rady', 'subject': {'institutionId': '%s'}, 'on': '2006',"
                        + " 'source': {'title': 'Dziennik Urzędowy'}}",
                office);
        assertThat(clerk.ask("history?institution=%s", office).path("items").findValuesAsString("on"))
                .contains("2005", "2006");
    }

    /** „rola animatora społecznego uległa profesjonalizacji, czego przejawem są tak nazywane stanowiska pracy”. */
    @Test
    void the_animators_role_became_a_profession_with_named_posts() {
        String employer = clerk.institution("NGO", "NGO");
        String person = clerk.record("register-person", "{'on': '2002'}");
        String appoint = "{'personId': '%s', 'employerId': '%s'%s, 'on': '2010'}";
        assertThat(clerk.refused("appoint-animator", appoint, person, employer, ""))
                .isEqualTo("animator.post-required");
        String post = ", 'post': 'animator społeczny'";
        clerk.record("appoint-animator", appoint, person, employer, post);
        assertThat(clerk.refused("appoint-animator", appoint.replace("2010", "2011"), person, employer, post))
                .isEqualTo("animator.already-appointed");
    }

    /** „domy sąsiedzkie, miejsca aktywności lokalnej, domy ludowe, centra społeczne, czy przedefiniowane świetlice”. */
    @Test
    void houses_places_halls_centres_and_redefined_rooms_in_cities_and_in_the_country() {
        String city = clerk.record(
                "register-community", "{'name': 'Radom', 'kind': 'MUNICIPALITY', 'setting': 'URBAN', 'on': '1995'}");
        String village = clerk.record(
                "register-community", "{'name': 'Wólka', 'kind': 'VILLAGE', 'setting': 'RURAL', 'on': '1995'}");
        String institution = clerk.institution("CULTURE_HOUSE", "PUBLIC");
        clerk.record("adopt-method", "{'institutionId': '%s', 'on': '2000'}", institution);
        for (String form : List.of("NEIGHBOURHOOD_HOUSE", "LOCAL_ACTIVITY_PLACE", "VILLAGE_HALL", "SOCIAL_CENTRE")) {
            String centre = clerk.open(institution, form.equals("VILLAGE_HALL") ? village : city, form);
            assertThat(clerk.ask("centres/%s", centre).path("form").asString()).isEqualTo(form);
        }
        String room = clerk.open(institution, village, "COMMUNITY_ROOM");
        clerk.record("change-form", "{'centreId': '%s', 'form': 'SOCIAL_CENTRE', 'on': '2015'}", room);
        assertThat(clerk.ask("centres/%s", room).path("form").asString()).isEqualTo("SOCIAL_CENTRE");
        assertThat(clerk.ask("centres/%s?on=2014-12-31", room).path("form").asString())
                .isEqualTo("COMMUNITY_ROOM");
        for (String community : List.of(city, village)) {
            assertThat(clerk.ask("communities/%s", community).path("setting").asString())
                    .isEqualTo(community.equals(city) ? "URBAN" : "RURAL");
        }
    }
}
