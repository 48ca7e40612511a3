package org.calledger.standalone.demo;

import java.time.LocalDate;
import java.util.Map;

/** What two documents say of the idea's first twenty years. Their words stand in the milestones' texts. */
final class Documented {
    private static final Map<String, Object> KRASNYSTAW =
            Map.of("title", "Strona internetowa MOPS Krasnystaw: „C A L – informacje ogólne”");
    private static final Map<String, Object> RADOM = Map.of(
            "title",
            "Strona internetowa MOPS w Radomiu: „20 lat idei CAL - Solidarność codziennie jest możliwa!”",
            "url",
            "http://www.mops.radom.pl",
            "date",
            "2018");

    private static final String BORIS = Chance.id("documented institution", 1);
    private static final String ASSOCIATION = Chance.id("documented institution", 2);
    private static final String MOPS_RADOM = Chance.id("documented institution", 3);
    private static final String BEGINNING_1997 = Chance.id("documented milestone", 1);
    private static final String BEGINNING_1998 = Chance.id("documented milestone", 2);

    private final Script script;
    private int due;
    private int milestones = 2;

    Documented(Script script) {
        this.script = script;
    }

    void write() {
        institutions();
        beginnings();
        afterwards();
        anniversary();
    }

    private void institutions() {
        institution(BORIS, "Biuro Obsługi Ruchu Inicjatyw Społecznych BORIS", "NGO", "NGO", "../1997", KRASNYSTAW);
        institution(
                ASSOCIATION,
                "Stowarzyszenie Centrum Wspierania Aktywności Lokalnej CAL",
                "NGO",
                "NGO",
                "../2018",
                RADOM);
        institution(
                MOPS_RADOM,
                "Miejski Ośrodek Pomocy Społecznej w Radomiu",
                "SOCIAL_WELFARE_CENTRE",
                "PUBLIC",
                "../2000",
                RADOM);
        add("adopt-method", Body.with("institutionId", MOPS_RADOM).and("on", "2000"), RADOM);
    }

    private void beginnings() {
        milestone(
                BEGINNING_1997,
                "Biuro BORIS inicjuje Program Centrum Aktywności Lokalnej",
                "„Program Centrum Aktywności Lokalnej (CAL), który został zainicjowany w 1997 roku przez Biuro Obsługi"
                        + " Ruchu Inicjatyw Społecznych – BORIS.”",
                BORIS,
                "1997",
                KRASNYSTAW);
        milestone(
                BEGINNING_1998,
                "Początek działań wzmacniających aktywność lokalnych społeczności przez ideę CAL",
                "„W 2018 r. mija 20 lat od zapoczątkowania działań wzmacniających aktywność lokalnych społeczności"
                        + " poprzez rozwój i promocję idei Centrów Aktywności Lokalnych (CAL).” Stąd rok 1998 (2018 − 20).",
                ASSOCIATION,
                "1998",
                RADOM);
        Body dispute = Body.with("milestoneId", BEGINNING_1997).and("byMilestoneId", BEGINNING_1998);
        dispute.and(
                "reason", "Strona MOPS Krasnystaw podaje rok 1997, strona MOPS w Radomiu liczy od 1998 (2018 − 20)");
        add("dispute-milestone", dispute.and("on", "2018"), RADOM);
    }

    private void afterwards() {
        milestone(
                nextId(),
                "Stowarzyszenie Centrum Wspierania Aktywności Lokalnej CAL przejmuje koordynację programu",
                "„Obecnie koordynację nad jego realizacją przejęło Stowarzyszenie Centrum Wspierania Aktywności Lokalnej"
                        + " CAL.” Strona nie podaje roku.",
                ASSOCIATION,
                "1997/..",
                KRASNYSTAW);
        milestone(
                nextId(),
                "MOPS w Radomiu wdraża ideę CAL",
                "„Miejski Ośrodek Pomocy Społecznej w Radomiu z powodzeniem wdraża ideę CAL już od 2000 roku.”",
                MOPS_RADOM,
                "2000",
                RADOM);
    }

    private void anniversary() {
        milestone(
                nextId(),
                "Spotkania i debaty na 20 lat idei CAL",
                "„Z tej okazji organizowane są spotkania i debaty mające na celu zainspirowanie i zaangażowanie osób o"
                        + " możliwie szerokim spektrum poglądów, przynależności organizacyjnych i instytucjonalnych”",
                ASSOCIATION,
                "2018",
                RADOM);
        milestone(
                nextId(),
                "Spotkanie rocznicowe w Radomiu: „Solidarność codziennie jest możliwa!”",
                "„Jedno z takich spotkań odbyło się w radomskim Ośrodku.”",
                MOPS_RADOM,
                "2018",
                RADOM);
    }

    private void institution(
            String id, String name, String kind, String sector, String on, Map<String, Object> source) {
        Body body = Body.with("institutionId", id)
                .and("name", name)
                .and("kind", kind)
                .and("sector", sector);
        add("register-institution", body.and("on", on), source);
    }

    private void milestone(
            String id, String title, String text, String institution, String on, Map<String, Object> source) {
        Body body = Body.with("milestoneId", id).and("title", title).and("text", text);
        add(
                "record-milestone",
                body.and("subject", Map.of("institutionId", institution)).and("on", on),
                source);
    }

    private String nextId() {
        return Chance.id("documented milestone", ++milestones);
    }

    private void add(String command, Body body, Map<String, Object> source) {
        script.addDocumented(LocalDate.of(2000, 1, 1).plusDays(due++), command, body.and("source", source));
    }
}
