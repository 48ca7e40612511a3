package org.calledger.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The invented town: its communities, institutions, centres, programmes, and when each began. */
final class Town {
    static final String TOWN = Chance.id("community", 0);
    static final Neighbourhood HILL = new Neighbourhood(
            Chance.id("community", 1),
            "Słoneczne Wzgórze",
            52.0310,
            21.9180,
            List.of("Słonecznej", "Żurawiej", "Wiśniowej", "Gęsiej", "Łąkowej", "Źródlanej", "Ćwiklińskiej"));
    static final Neighbourhood MEADOWS = new Neighbourhood(
            Chance.id("community", 2),
            "Stare Łąki",
            52.0185,
            21.9440,
            List.of("Młyńskiej", "Kościelnej", "Rzecznej", "Dębowej", "Krętej", "Świerkowej", "Żabiej"));
    static final List<Neighbourhood> NEIGHBOURHOODS = List.of(HILL, MEADOWS);

    static final String WELFARE_CENTRE = Chance.id("institution", 1);
    static final String CULTURE_HOUSE = Chance.id("institution", 2);
    static final String SCHOOL = Chance.id("institution", 3);
    static final String ASSOCIATION = Chance.id("institution", 5);
    /** Those that join as partners. */
    static final List<String> PARTNERS = List.of(
            CULTURE_HOUSE,
            SCHOOL,
            Chance.id("institution", 4),
            Chance.id("institution", 6),
            Chance.id("institution", 7),
            Chance.id("institution", 8),
            Chance.id("institution", 9));

    static final LocalDate BEGINNING = LocalDate.of(2006, 3, 1);
    static final LocalDate PARTNERS_KNOWN = LocalDate.of(2006, 3, 20);
    static final LocalDate CULTURE_HOUSE_FELL_SILENT = LocalDate.of(2017, 11, 30);

    static final Hall HILL_CENTRE =
            new Hall(Chance.id("centre", 1), WELFARE_CENTRE, List.of(HILL), LocalDate.of(2006, 10, 2), LocalDate.MAX);
    static final LocalDate HILL_SERVES_MEADOWS = LocalDate.of(2009, 4, 6);
    static final Hall MEADOWS_HOUSE =
            new Hall(Chance.id("centre", 2), ASSOCIATION, List.of(MEADOWS), LocalDate.of(2012, 5, 12), LocalDate.MAX);
    static final Hall SCHOOL_ROOM = new Hall(
            Chance.id("centre", 3), SCHOOL, List.of(HILL), LocalDate.of(2015, 9, 7), LocalDate.of(2022, 6, 24));
    static final List<Hall> HALLS = List.of(HILL_CENTRE, MEADOWS_HOUSE, SCHOOL_ROOM);

    static final List<Programme> PROGRAMMES = List.of(
            programme(1, "Razem na Wzgórzu", "PROGRAMME", WELFARE_CENTRE, 2007, 2010),
            programme(2, "Łąki się budzą", "PROJECT", WELFARE_CENTRE, 2010, 2011),
            programme(3, "Seniorzy w sieci", "PROJECT", ASSOCIATION, 2013, 2014),
            programme(4, "Zielone podwórka", "PROGRAMME", ASSOCIATION, 2015, 2018),
            programme(5, "Sąsiedzi znów razem", "PROJECT", WELFARE_CENTRE, 2021, 2023),
            programme(6, "Dwadzieścia lat po sąsiedzku", "PROGRAMME", ASSOCIATION, 2024, 2026));

    private Town() {}

    /** A neighbourhood with its middle and its streets, in the form that follows the word for street. */
    record Neighbourhood(String id, String name, double latitude, double longitude, List<String> streets) {
        private static final double HALF_HEIGHT = 0.0065;
        private static final double HALF_WIDTH = 0.0105;

        Map<String, Object> somewhere(Chance chance, String street) {
            return Map.of(
                    "latitude", rounded(chance.between(latitude - HALF_HEIGHT, latitude + HALF_HEIGHT)),
                    "longitude", rounded(chance.between(longitude - HALF_WIDTH, longitude + HALF_WIDTH)),
                    "address", "ul. " + street + " " + chance.between(1, 48));
        }

        Map<String, Object> middle() {
            return Map.of("latitude", latitude, "longitude", longitude);
        }

        private static double rounded(double degrees) {
            return Math.round(degrees * 100_000) / 100_000.0;
        }
    }

    /** A centre and the institution that runs it, open from its first to its last day. */
    record Hall(String id, String institution, List<Neighbourhood> atFirst, LocalDate opened, LocalDate closed) {
        boolean serves(Neighbourhood neighbourhood, LocalDate day) {
            boolean rolledOut = this.equals(HILL_CENTRE) && !day.isBefore(HILL_SERVES_MEADOWS);
            return isOpen(day) && (atFirst.contains(neighbourhood) || rolledOut);
        }

        boolean isOpen(LocalDate day) {
            return !day.isBefore(opened) && day.isBefore(closed);
        }
    }

    /** A programme or project, from the first day of one year to the last of another. */
    record Programme(String id, String title, String kind, String institution, LocalDate from, LocalDate until) {
        boolean runs(LocalDate first, LocalDate last) {
            return !first.isBefore(from) && !last.isAfter(until);
        }
    }

    private static Programme programme(int number, String title, String kind, String institution, int from, int to) {
        return new Programme(
                Chance.id("programme", number),
                title,
                kind,
                institution,
                LocalDate.of(from, 1, 15),
                LocalDate.of(to, 12, 15));
    }
}
