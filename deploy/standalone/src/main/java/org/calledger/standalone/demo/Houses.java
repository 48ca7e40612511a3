package org.calledger.standalone.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.calledger.standalone.demo.Town.Hall;

/** What the centres hold by themselves, and the culture house, until it stopped reporting. */
final class Houses {
    private record Offer(String title, String kind, int audience) {}

    private static final List<Offer> CENTRE = List.of(
            new Offer("Kawa z animatorką", "MEETING", 9),
            new Offer("Narada mieszkańców", "DEBATE", 24),
            new Offer("Majsterkowanie dla dzieci", "WORKSHOP", 13),
            new Offer("Gimnastyka seniorów", "OTHER", 17),
            new Offer("Wieczór gier planszowych", "MEETING", 15),
            new Offer("Kiermasz sąsiedzki", "FESTIVAL", 110));
    private static final List<Offer> CULTURE_HOUSE = List.of(
            new Offer("Wernisaż „Świat z okna”", "OTHER", 40),
            new Offer("Koncert na dziedzińcu", "FESTIVAL", 120),
            new Offer("Warsztaty ceramiczne", "WORKSHOP", 14));
    private static final double CENTRE_A_MONTH = 4.4;
    private static final double CULTURE_HOUSE_A_MONTH = 2.2;

    private final Chance chance;
    private final Gatherings gatherings;

    Houses(Chance chance, Gatherings gatherings) {
        this.chance = chance;
        this.gatherings = gatherings;
    }

    void write() {
        for (YearMonth month : Seasons.ALL) {
            for (Hall hall : Town.HALLS) {
                centre(hall, month);
            }
            cultureHouse(month);
        }
    }

    private void centre(Hall hall, YearMonth month) {
        int held = chance.count(CENTRE_A_MONTH * Seasons.liveliness(month));
        for (int i = 0; i < held; i++) {
            LocalDate day = month.atDay(chance.between(1, month.lengthOfMonth()));
            if (hall.isOpen(day) && hall.isOpen(day.plusDays(1))) {
                Offer offer = chance.pick(CENTRE);
                String community = hall.atFirst().getFirst().id();
                gatherings.held(day, "centreId", hall.id(), community, offer.kind(), offer.title(), offer.audience());
            }
        }
    }

    private void cultureHouse(YearMonth month) {
        int held = chance.count(CULTURE_HOUSE_A_MONTH * Seasons.liveliness(month));
        for (int i = 0; i < held; i++) {
            LocalDate day = month.atDay(chance.between(1, month.lengthOfMonth()));
            if (day.isAfter(Town.PARTNERS_KNOWN) && day.isBefore(Town.CULTURE_HOUSE_FELL_SILENT)) {
                Offer offer = chance.pick(CULTURE_HOUSE);
                gatherings.held(
                        day,
                        "institutionId",
                        Town.CULTURE_HOUSE,
                        Town.TOWN,
                        offer.kind(),
                        offer.title(),
                        offer.audience());
            }
        }
    }
}
