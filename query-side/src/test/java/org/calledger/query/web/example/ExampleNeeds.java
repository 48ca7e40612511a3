package org.calledger.query.web.example;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.calledger.events.GatheringKind;
import org.calledger.events.Headcount;
import org.calledger.events.InitiativeKind;
import org.calledger.events.JudgingSide;
import org.calledger.events.NeedCategory;
import org.calledger.events.PartialDate;
import org.calledger.events.Place;
import org.calledger.events.Verdict;
import org.calledger.query.needsmap.NeedStatus;
import org.calledger.query.web.reading.Answering;
import org.calledger.query.web.reading.Held;
import org.calledger.query.web.reading.LedgerLine;
import org.calledger.query.web.reading.NeedDetail;
import org.calledger.query.web.reading.NeedLine;
import org.calledger.query.web.reading.NeedsFilter;
import org.calledger.query.web.reading.NeedsList;
import org.calledger.query.web.reading.NeedsReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Invented needs; one has a very long title without a space. */
@Component
class ExampleNeeds implements NeedsReading {
    private static final List<String> TITLES = List.of(
            "Ławki przy przystanku Szkolna",
            "Oświetlenie ścieżki nad Źródełkiem",
            "Świetlica otwarta także w soboty",
            "Kąpielisko – bezpieczne zejście do wody",
            "Gąszcz-".repeat(24),
            "Zajęcia komputerowe dla seniorek i seniorów, którzy chcą rozmawiać z wnukami mieszkającymi za granicą, "
                    + "prowadzone cierpliwie i w małych grupach",
            "Łąka kwietna zamiast trawnika",
            "Przejście dla pieszych przy żłobku");
    private static final List<NeedCategory> CATEGORIES = List.of(NeedCategory.values());
    private static final List<NeedStatus> STATUSES = List.of(NeedStatus.values());
    private static final List<String> DATES = List.of("2026-03-14", "2025-09", "2009", "1997/2000", "1998~", "199X");

    final List<NeedLine> all = new ArrayList<>();
    final List<Place> places = new ArrayList<>();

    ExampleNeeds() {
        Random random = new Random(7);
        for (int i = 0; i < 130; i++) {
            boolean located = i % 6 != 5;
            all.add(new NeedLine(
                    id("need" + i),
                    TITLES.get(i % TITLES.size()) + (i < TITLES.size() ? "" : " (" + i + ")"),
                    CATEGORIES.get(i % CATEGORIES.size()),
                    i % 9 == 8 ? null : i % 2 == 0 ? "Lipowa Górka" : "Podzamcze",
                    PartialDate.parse(DATES.get(i % DATES.size())),
                    STATUSES.get(i % STATUSES.size()),
                    new int[] {0, 1, 2, 5, 22, 1234}[i % 6],
                    i % 7 == 0 ? 2 : 0,
                    i % 3 == 0
                            ? Map.of(JudgingSide.RESIDENT, Verdict.PARTLY_MET, JudgingSide.HOST, Verdict.MET)
                            : Map.of(),
                    located));
            places.add(new Place(
                    50.06 + random.nextGaussian() / 90, 19.94 + random.nextGaussian() / 60, "ul. Źródlana " + i));
        }
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    List<Integer> matching(NeedsFilter filter) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            NeedLine need = all.get(i);
            boolean here = filter.community() == null
                    || (need.community() != null && filter.community().equals(id(need.community())));
            if (here
                    && (filter.category() == null || need.category() == filter.category())
                    && (filter.status() == null || need.status() == filter.status())) {
                found.add(i);
            }
        }
        return found;
    }

    @Override
    public NeedsList list(NeedsFilter filter, @Nullable String cursor, int limit) {
        List<Integer> found = matching(filter);
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(found.size(), from + limit);
        long unlocated = found.stream().filter(i -> !all.get(i).located()).count();
        return new NeedsList(
                found.subList(from, to).stream().map(all::get).toList(),
                found.size(),
                unlocated,
                to < found.size() ? Integer.toString(to) : null,
                4711);
    }

    @Override
    public List<NeedLine> newest(int limit) {
        return all.subList(0, limit);
    }

    @Override
    public Optional<NeedDetail> need(UUID needId) {
        return all.stream()
                .filter(need -> need.needId().equals(needId))
                .findFirst()
                .map(this::detail);
    }

    private NeedDetail detail(NeedLine need) {
        boolean answered = need.status() != NeedStatus.UNANSWERED;
        return new NeedDetail(
                need,
                "Starsi czekają na autobus na stojąco.\nZgłosiło kilka osób na zebraniu w świetlicy.",
                need.located() ? places.get(all.indexOf(need)) : null,
                List.of("seniorzy", "rodzice z wózkami"),
                answered
                        ? List.of(new Answering(
                                id("i"),
                                "Ławkowcy z Podzamcza",
                                InitiativeKind.CIVIC_GROUP,
                                "RUNNING",
                                "Dom Sąsiedzki „Pod Lipą”",
                                PartialDate.parse("2026-04")))
                        : List.of(),
                answered
                        ? List.of(
                                new Held(
                                        "Malowanie ławek",
                                        GatheringKind.CLEAN_UP,
                                        PartialDate.parse("2026-05-09"),
                                        Headcount.of(22),
                                        4702),
                                new Held(
                                        "Narada",
                                        GatheringKind.MEETING,
                                        PartialDate.parse("2026-04"),
                                        Headcount.UNKNOWN,
                                        4698))
                        : List.of(),
                List.of(
                        new LedgerLine(4312, id("e1"), "need.NeedReported", need.on(), null),
                        new LedgerLine(4313, id("e2"), "need.NeedSupported", PartialDate.parse("2026-03-15"), null),
                        new LedgerLine(
                                4690, id("e3"), "initiative.InitiativeProposed", PartialDate.parse("2026-04"), null)),
                4711);
    }
}
