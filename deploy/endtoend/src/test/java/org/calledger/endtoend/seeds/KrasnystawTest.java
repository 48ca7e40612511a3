package org.calledger.endtoend.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** 000: what a CAL is, as MOPS Krasnystaw says it. One test a row of the first table of docs/domain.md. */
class KrasnystawTest {
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

    /** „muszą odpowiadać na potrzeby artykułowane przez daną społeczność postrzeganą całościowo”. */
    @Test
    void every_undertaking_answers_needs_voiced_by_the_community_seen_as_a_whole() {
        String whole = clerk.community("Osiedle");
        String yard = clerk.record(
                "register-community",
                "{'name': 'Podwórko', 'kind': 'PART_OF_NEIGHBOURHOOD', 'parentId': '%s', 'on': '1995'}",
                whole);
        String centre = clerk.centre(whole);
        assertThat(clerk.refused("propose-initiative", proposal("[]"), centre)).isEqualTo("initiative.answers-no-need");
        String need = clerk.need(yard);
        clerk.record("support-need", "{'needId': '%s', 'personId': '%s', 'on': '2002'}", need, clerk.person(yard));
        clerk.record("propose-initiative", proposal("['%s']"), centre, need);
        String elsewhere = clerk.need(clerk.community("Inne osiedle"));
        assertThat(clerk.refused("propose-initiative", proposal("['%s']"), centre, elsewhere))
                .isEqualTo("initiative.need-outside-centre");
        JsonNode told = clerk.ask("needs/%s", need);
        assertThat(told.path("status").asString()).isEqualTo("PROPOSED");
        assertThat(told.at("/supports/people").asInt()).isEqualTo(1);
    }

    private static String proposal(String needs) {
        return "{'centreId': '%s', 'title': 'Razem', 'kind': 'LOCAL_ACTION', 'origin': 'GRASS_ROOTS', 'needIds': "
                + needs + ", 'on': '2003'}";
    }

    /** „prowadzone być w oparciu o jej zasoby ludzkie i instytucjonalne”. */
    @Test
    void and_is_carried_out_on_the_basis_of_its_human_and_institutional_resources() {
        String community = clerk.community("Osiedle");
        String centre = clerk.centre(community);
        String alone = clerk.initiative(centre, clerk.need(community));
        String start = "{'initiativeId': '%s', 'on': '2004'}";
        assertThat(clerk.refused("start-initiative", start, alone)).isEqualTo("initiative.no-local-resource");
        for (String kind : List.of("INSTITUTIONAL", "MATERIAL", "HUMAN")) {
            String resource = clerk.record(
                    "register-resource",
                    "{'class': '%s', 'name': 'Zasób', 'communityId': '%s', 'on': '2003'}",
                    kind,
                    community);
            String initiative = clerk.initiative(centre, clerk.need(community));
            clerk.record(
                    "commit-resource",
                    "{'resourceId': '%s', 'initiativeId': '%s', 'on': '2003'}",
                    resource,
                    initiative);
            clerk.record("start-initiative", start, initiative);
        }
        clerk.leader(alone, community);
        clerk.record("start-initiative", start, alone);
    }

    /** „posiadanie lub stworzenie realnego, fizycznego miejsca (…) miejscem takim może być siedziba instytucji”. */
    @Test
    void a_real_physical_place_which_may_be_the_institutions_seat() {
        String community = clerk.community("Osiedle");
        String institution = clerk.institution("CULTURE_HOUSE", "PUBLIC");
        clerk.record("adopt-method", "{'institutionId': '%s', 'on': '2000'}", institution);
        assertThat(clerk.refused(
                        "open-centre",
                        "{'institutionId': '%s', 'name': 'CAL', 'form': 'COMMUNITY_ROOM', 'communityIds': ['%s'],"
                                + " 'on': '2001'}",
                        institution,
                        community))
                .isEqualTo("centre.place-required");
        String centre = clerk.open(institution, community, "COMMUNITY_ROOM");
        assertThat(clerk.ask("centres/%s", centre).at("/place/latitude").asDouble())
                .isEqualTo(51.4);
    }

    /** „ośrodki pomocy społecznej, domy kultury, szkoły, organizacje pozarządowe”. */
    @Test
    void welfare_centres_culture_houses_schools_and_ngos_may_run_it() {
        String community = clerk.community("Osiedle");
        for (String kind : List.of("SOCIAL_WELFARE_CENTRE", "CULTURE_HOUSE", "SCHOOL", "NGO")) {
            String institution = clerk.institution(kind, kind.equals("NGO") ? "NGO" : "PUBLIC");
            String adopt = "{'institutionId': '%s', 'on': '2000'}";
            String open = "{'institutionId': '%s', 'name': 'CAL', 'form': 'COMMUNITY_ROOM', 'on': '2001',"
                    + " 'place': {'latitude': 51, 'longitude': 21}, 'communityIds': ['%s']}";
            assertThat(clerk.refused("open-centre", open, institution, community))
                    .isEqualTo("centre.method-not-adopted");
            clerk.record("adopt-method", adopt, institution);
            clerk.record("open-centre", open, institution, community);
        }
    }

    /** „tworzenie w środowisku koalicji na rzecz pracy w środowisku i wokół problemów”. */
    @Test
    void coalitions_for_work_in_the_community_and_around_problems() {
        String school = clerk.institution("SCHOOL", "PUBLIC");
        String ngo = clerk.institution("NGO", "NGO");
        String form = "{'name': 'Razem'%s, 'institutionIds': [%s], 'on': '2005'}";
        String both = "'" + school + "', '" + ngo + "'";
        assertThat(clerk.refused("form-coalition", form, "", both)).isEqualTo("coalition.problem-required");
        assertThat(clerk.refused("form-coalition", form, ", 'problem': 'przemoc'", "'" + ngo + "'"))
                .isEqualTo("coalition.too-few-members");
        String coalition = clerk.record("form-coalition", form, ", 'problem': 'przemoc'", both);
        JsonNode told = clerk.ask("coalitions/%s", coalition);
        assertThat(told.path("problem").asString()).isEqualTo("przemoc");
        assertThat(told.path("on").asString()).isEqualTo("2005");
    }

    /** „inicjowanie ruchów samopomocowych i obywatelskich; promowanie pracy wolontarystycznej i zespołowej; akcji i wydarzeń”. */
    @Test
    void self_help_and_civic_movements_local_actions_events_volunteer_and_team_work() {
        String community = clerk.community("Osiedle");
        String centre = clerk.centre(community);
        for (String kind : List.of("SELF_HELP_GROUP", "CIVIC_GROUP", "LOCAL_ACTION")) {
            clerk.record(
                    "propose-initiative",
                    "{'centreId': '%s', 'title': 'Razem', 'kind': '%s', 'origin': 'GRASS_ROOTS', 'needIds': ['%s'],"
                            + " 'on': '2003'}",
                    centre,
                    kind,
                    clerk.need(community));
        }
        String initiative = clerk.initiative(centre, clerk.need(community));
        String anna = clerk.leader(initiative, community);
        clerk.record("start-initiative", "{'initiativeId': '%s', 'on': '2004'}", initiative);
        clerk.record(
                "record-event",
                "{'initiativeId': '%s', 'title': 'Sprzątanie', 'kind': 'CLEAN_UP', 'headcount': {'total': 12},"
                        + " 'personIds': ['%s'], 'on': '2004-05-01'}",
                initiative,
                anna);
        clerk.record(
                "log-work",
                "{'initiativeId': '%s', 'minutes': 240, 'personIds': ['%s'], 'reportedBy': 'STAFF',"
                        + " 'communityId': '%s', 'on': '2004-05-01'}",
                initiative,
                anna,
                community);
        JsonNode total = clerk.ask("participation?measures=attendances,minutesConfirmed&community=%s", community)
                .path("total");
        assertThat(total.at("/attendances/sum").asInt()).isEqualTo(12);
        assertThat(total.at("/minutesConfirmed/sum").asInt()).isEqualTo(240);
    }

    /** „działania w oparciu o programy i projekty”. */
    @Test
    void acting_through_programmes_and_projects() {
        String community = clerk.community("Osiedle");
        String initiative = clerk.initiative(clerk.centre(community), clerk.need(community));
        for (String kind : List.of("PROGRAMME", "PROJECT")) {
            String programme = clerk.record(
                    "launch-programme",
                    "{'kind': '%s', 'title': 'Ławki', 'institutionId': '%s', 'from': '2003', 'until': '2004',"
                            + " 'goals': [{'code': 'lawki', 'title': 'Nowe ławki', 'unit': 'sztuk', 'target': 10}],"
                            + " 'on': '2003'}",
                    kind,
                    clerk.institution("NGO", "NGO"));
            String include = "{'programmeId': '%s', 'initiativeId': '%s', 'on': '%s'}";
            assertThat(clerk.refused("include-initiative", include, programme, initiative, "2006"))
                    .isEqualTo("programme.outside-period");
            clerk.record("include-initiative", include, programme, initiative, "2004");
        }
    }

    /** „zarówno w małych gminach, jak i dużych aglomeracjach (…) sukcesywnie na poszczególnych osiedlach lub ich częściach”. */
    @Test
    void small_gminas_and_big_cities_there_by_neighbourhoods_or_parts_of_them_step_by_step() {
        String city = clerk.record("register-community", "{'name': 'Miasto', 'kind': 'MUNICIPALITY', 'on': '1995'}");
        String east = below(city, "NEIGHBOURHOOD");
        String part = below(below(city, "NEIGHBOURHOOD"), "PART_OF_NEIGHBOURHOOD");
        String centre = clerk.centre(east);
        String proposal = proposal("['%s']");
        String need = clerk.need(part);
        assertThat(clerk.refused("propose-initiative", proposal, centre, need))
                .isEqualTo("initiative.need-outside-centre");
        clerk.record("serve-community", "{'centreId': '%s', 'communityId': '%s', 'on': '2003-01'}", centre, part);
        clerk.record("propose-initiative", proposal, centre, need);
        String early = proposal.replace("'on': '2003'", "'on': '2002'");
        assertThat(clerk.refused("propose-initiative", early, centre, need))
                .isEqualTo("initiative.need-outside-centre");
    }

    private static String below(String parent, String kind) {
        return clerk.record(
                "register-community", "{'name': 'Część', 'kind': '%s', 'parentId': '%s', 'on': '1995'}", kind, parent);
    }

    /** „zainicjowany w 1997 roku przez (…) BORIS. Obecnie koordynację (…) przejęło Stowarzyszenie (…) CAL”. */
    @Test
    void begun_in_1997_by_boris_coordination_now_with_the_cal_association() {
        String boris = clerk.institution("NGO", "NGO");
        String association = clerk.institution("NGO", "NGO");
        String steward = "{'institutionId': '%s', 'on': '%s'}";
        clerk.record("assign-stewardship", steward, boris, "1997");
        clerk.record("assign-stewardship", steward, association, "2000?");
        assertThat(days(clerk.ask("history?institution=%s", boris))).contains("1997");
        assertThat(days(clerk.ask("history?institution=%s", association))).contains("2000?");
    }

    private static List<String> days(JsonNode history) {
        return StreamSupport.stream(history.path("items").spliterator(), false)
                .map(item -> item.path("on").asString())
                .toList();
    }

    /** „powstanie silnych i zintegrowanych społeczności; rozwój samoorganizacji; zaktywizowanie zasobów; sieci kontaktów”. */
    @Test
    void the_far_goals_integration_self_organisation_activated_sectors_networks_belonging() {
        String community = clerk.community("Osiedle");
        String initiative = clerk.initiative(clerk.centre(community), clerk.need(community));
        clerk.leader(initiative, community);
        String firm = clerk.institution("BUSINESS", "BUSINESS");
        clerk.record(
                "join-initiative",
                "{'initiativeId': '%s', 'institutionId': '%s', 'role': 'PARTNER', 'on': '2003'}",
                initiative,
                firm);
        clerk.record("start-initiative", "{'initiativeId': '%s', 'on': '2004'}", initiative);
        JsonNode total = clerk.ask("participation?measures=residentLedShare,joinings&community=%s", community)
                .path("total");
        assertThat(total.at("/joinings/sum").asInt()).isEqualTo(2);
        assertThat(total.path("residentLedShare").toString()).contains("1");
        String programme = clerk.record(
                "launch-programme",
                "{'kind': 'PROGRAMME', 'title': 'U siebie', 'institutionId': '%s', 'from': '2003', 'on': '2003',"
                        + " 'goals': [{'code': 'belonging', 'title': 'Czuję się stąd', 'unit': '%', 'target': 60}]}",
                firm);
        clerk.record(
                "measure-goal",
                "{'programmeId': '%s', 'code': 'belonging', 'value': 41.5, 'method': 'ankieta, 210 osób', 'on': '2005'}",
                programme);
        assertThat(clerk.ask("programmes/%s", programme).toString()).contains("41.5", "ankieta");
    }
}
