package org.calledger.query.web.example;

import java.util.List;
import java.util.UUID;
import org.calledger.events.Confidence;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.calledger.query.web.reading.Choice;
import org.calledger.query.web.reading.DirectoryReading;
import org.calledger.query.web.reading.HistoryList;
import org.calledger.query.web.reading.HistoryList.Dispute;
import org.calledger.query.web.reading.HistoryList.Line;
import org.calledger.query.web.reading.HistoryReading;
import org.calledger.query.web.reading.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Invented history and names. */
@Component
class ExampleHistory implements HistoryReading, DirectoryReading, Reach {
    private static final Source BOOK = new Source("Program CAL, opis", null, null, "12", PartialDate.parse("2004"));
    private static final Source PRESS =
            new Source("20 lat idei CAL", "https://example.org/cal", null, null, PartialDate.parse("2018-11"));

    @Override
    public HistoryList list(@Nullable UUID community, @Nullable UUID institution, @Nullable String cursor, int limit) {
        if (community != null) {
            return new HistoryList(List.of(), null, 4711);
        }
        return new HistoryList(
                List.of(
                        line(
                                "1997",
                                "Program CAL zaczyna BORIS",
                                Confidence.DISPUTED,
                                BOOK,
                                3,
                                List.of(new Dispute(
                                        "Inne źródło liczy dwadzieścia lat do 2018 roku",
                                        ExampleNeeds.id("m4"),
                                        "Początek idei CAL",
                                        PartialDate.parse("1998"),
                                        List.of(PRESS),
                                        5))),
                        line(
                                "1998",
                                "Początek idei CAL",
                                Confidence.DISPUTED,
                                PRESS,
                                4,
                                List.of(new Dispute(
                                        "Opis programu podaje 1997",
                                        ExampleNeeds.id("m3"),
                                        "Program CAL zaczyna BORIS",
                                        PartialDate.parse("1997"),
                                        List.of(BOOK),
                                        6))),
                        line(
                                "1997/2000",
                                "Powstaje stowarzyszenie, które przejmuje koordynację",
                                Confidence.LIKELY,
                                BOOK,
                                7,
                                List.of()),
                        line("2000~", "Radom pracuje tą metodą", Confidence.CERTAIN, PRESS, 8, List.of()),
                        new Line(
                                PartialDate.parse("2009-09"),
                                "CENTRE_OPENED",
                                "Dom Sąsiedzki „Pod Lipą”",
                                null,
                                "Ośrodek Pomocy Społecznej w Lipowej Górce",
                                null,
                                null,
                                List.of(),
                                List.of(),
                                40),
                        line("2018-11-16", "Debaty na dwudziestolecie", Confidence.CERTAIN, PRESS, 90, List.of())),
                "next",
                4711);
    }

    private static Line line(String on, String title, Confidence sure, Source source, long at, List<Dispute> disputes) {
        return new Line(
                PartialDate.parse(on),
                "MILESTONE",
                title,
                "Zapis za źródłem.",
                null,
                sure,
                ExampleNeeds.id("m" + at),
                List.of(source),
                disputes,
                at);
    }

    @Override
    public List<Choice> communities() {
        return List.of(choice("Miasto Lipowa", 0), choice("Lipowa Górka", 1), choice("Podzamcze", 1));
    }

    @Override
    public List<Choice> openCentres() {
        return List.of(choice("Dom Sąsiedzki „Pod Lipą”", 0));
    }

    @Override
    public List<Choice> institutions() {
        return List.of(choice("Ośrodek Pomocy Społecznej w Lipowej Górce", 0), choice("Stowarzyszenie Źródło", 0));
    }

    @Override
    public List<Choice> runningInitiatives() {
        return List.of(choice("Ławkowcy z Podzamcza", 0));
    }

    @Override
    public List<Choice> programmes() {
        return List.of(choice("Program Dobre Sąsiedztwo", 0));
    }

    @Override
    public String landmarks() {
        return """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "Lipowa Górka"},
                 "geometry": {"type": "Polygon", "coordinates":
                 [[[19.91, 50.04], [19.97, 50.045], [19.975, 50.08], [19.93, 50.085], [19.91, 50.04]]]}}]}""";
    }

    @Override
    public boolean await(long position) {
        return position < 5000;
    }

    private static Choice choice(String name, int depth) {
        return new Choice(ExampleNeeds.id(name), name, depth);
    }
}
