package org.calledger.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.calledger.standalone.demo.Town.Hall;
import org.calledger.standalone.demo.Town.Neighbourhood;
import org.calledger.standalone.demo.Town.Programme;

/** Writes down the invented town's framework, and its milestones. */
final class Founding {
    private static final int FIRST_BUSINESS = 9;

    private final Script script;
    private int milestones;

    Founding(Script script) {
        this.script = script;
    }

    void write() {
        communities();
        institutions();
        centres();
        Town.PROGRAMMES.forEach(this::programme);
        milestones();
    }

    private void communities() {
        Body town = Body.with("communityId", Town.TOWN)
                .and("name", "Zalesie Demowe")
                .and("kind", "MUNICIPALITY");
        script.addAlone(Town.BEGINNING, "register-community", town.and("setting", "MIXED"));
        for (Neighbourhood each : Town.NEIGHBOURHOODS) {
            Body body =
                    Body.with("communityId", each.id()).and("name", each.name()).and("kind", "NEIGHBOURHOOD");
            String setting = each.equals(Town.HILL) ? "URBAN" : "RURAL";
            body.and("parentId", Town.TOWN).and("setting", setting).and("centre", each.middle());
            script.addAlone(Town.BEGINNING, "register-community", body);
        }
    }

    private void institutions() {
        institution(1, "Miejski Ośrodek Pomocy Społecznej w Zalesiu Demowym", "SOCIAL_WELFARE_CENTRE", "PUBLIC");
        institution(2, "Dom Kultury „Olszyna”", "CULTURE_HOUSE", "PUBLIC");
        institution(3, "Szkoła Podstawowa nr 1 w Zalesiu Demowym", "SCHOOL", "PUBLIC");
        institution(4, "Biblioteka Miejska w Zalesiu Demowym", "LIBRARY", "PUBLIC");
        institution(5, "Stowarzyszenie „Sąsiedzi” z Zalesia Demowego", "NGO", "NGO");
        institution(6, "Koło Gospodyń Wiejskich „Łączanki”", "RURAL_WOMENS_CIRCLE", "INFORMAL");
        institution(7, "Ochotnicza Straż Pożarna w Starych Łąkach", "VOLUNTEER_FIRE_BRIGADE", "NGO");
        institution(8, "Spółdzielnia Mieszkaniowa „Wzgórze”", "HOUSING_COOPERATIVE", "BUSINESS");
        institution(FIRST_BUSINESS, "Piekarnia „U Świętopełka”", "BUSINESS", "BUSINESS");
        adopts(Town.WELFARE_CENTRE, LocalDate.of(2006, 9, 1));
        adopts(Town.ASSOCIATION, LocalDate.of(2011, 11, 14));
        adopts(Town.SCHOOL, LocalDate.of(2015, 8, 28));
    }

    private void institution(int number, String name, String kind, String sector) {
        Body body = Body.with("institutionId", Chance.id("institution", number)).and("name", name);
        body.and("kind", kind).and("sector", sector).and("communityId", Town.TOWN);
        script.addAlone(Town.BEGINNING.plusDays(number), "register-institution", body);
    }

    private void adopts(String institution, LocalDate day) {
        script.addAlone(day, "adopt-method", Body.with("institutionId", institution));
    }

    private void centres() {
        opens(Town.HILL_CENTRE, "CAL „Słoneczne Wzgórze”", "LOCAL_ACTIVITY_CENTRE", "ul. Słoneczna 12");
        opens(Town.MEADOWS_HOUSE, "Dom Sąsiedzki „Pod Strzechą”", "NEIGHBOURHOOD_HOUSE", "ul. Młyńska 3");
        opens(Town.SCHOOL_ROOM, "Świetlica „Po Dzwonku”", "COMMUNITY_ROOM", "ul. Żurawia 7");
        script.addAlone(
                Town.HILL_SERVES_MEADOWS,
                "serve-community",
                Body.with("centreId", Town.HILL_CENTRE.id()).and("communityId", Town.MEADOWS.id()));
        script.addAlone(
                Town.SCHOOL_ROOM.closed(),
                "close-centre",
                Body.with("centreId", Town.SCHOOL_ROOM.id()).and("reason", "Remont szkoły, brak sali"));
    }

    private void opens(Hall hall, String name, String form, String address) {
        Neighbourhood first = hall.atFirst().getFirst();
        Map<String, Object> place =
                Map.of("latitude", first.latitude(), "longitude", first.longitude(), "address", address);
        Body body = Body.with("centreId", hall.id())
                .and("institutionId", hall.institution())
                .and("name", name);
        body.and("form", form).and("place", place).and("communityIds", List.of(first.id()));
        script.addAlone(hall.opened(), "open-centre", body);
    }

    private void programme(Programme programme) {
        Body body = Body.with("programmeId", programme.id()).and("kind", programme.kind());
        body.and("title", programme.title()).and("institutionId", programme.institution());
        body.and("from", programme.from().toString())
                .and("until", programme.until().toString());
        script.addAlone(programme.from().minusDays(20), "launch-programme", body);
    }

    private void milestones() {
        milestone(
                2006,
                10,
                2,
                "Pierwsze centrum aktywności lokalnej w Zalesiu Demowym",
                "centreId",
                Town.HILL_CENTRE.id());
        milestone(2009, 4, 6, "Centrum zaczyna służyć Starym Łąkom", "communityId", Town.MEADOWS.id());
        milestone(2012, 5, 12, "Mieszkańcy otwierają dom sąsiedzki", "centreId", Town.MEADOWS_HOUSE.id());
        milestone(2016, 10, 8, "Dziesięć lat CAL w Zalesiu Demowym", "communityId", Town.TOWN);
        milestone(2020, 3, 12, "Spotkania zawieszone na czas epidemii", "communityId", Town.TOWN);
        milestone(2021, 6, 5, "Pierwsze spotkanie po zamkniętym roku", "communityId", Town.TOWN);
        milestone(2026, 10, 3, "Dwadzieścia lat CAL w Zalesiu Demowym", "communityId", Town.TOWN);
    }

    private void milestone(int year, int month, int day, String title, String subject, String id) {
        Body body =
                Body.with("milestoneId", Chance.id("milestone", ++milestones)).and("title", title);
        script.addAlone(LocalDate.of(year, month, day), "record-milestone", body.and("subject", Map.of(subject, id)));
    }
}
