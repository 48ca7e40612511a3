package org.calledger.benchmarks.country;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.calledger.events.CommunityId;
import org.calledger.events.Confidence;
import org.calledger.events.Fact;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.GatheringId;
import org.calledger.events.GatheringKind;
import org.calledger.events.HistoryEvent.FactCorrected;
import org.calledger.events.HistoryEvent.FactRetracted;
import org.calledger.events.HistoryEvent.MilestoneRecorded;
import org.calledger.events.InitiativeEvent.InitiativeCompleted;
import org.calledger.events.InitiativeEvent.InitiativeJoined;
import org.calledger.events.InitiativeEvent.InitiativeProposed;
import org.calledger.events.InitiativeEvent.InitiativeStarted;
import org.calledger.events.InitiativeId;
import org.calledger.events.InitiativeKind;
import org.calledger.events.JoiningRole;
import org.calledger.events.MilestoneId;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedChannel;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedEvent.NeedSupported;
import org.calledger.events.NeedId;
import org.calledger.events.NeedOutcome;
import org.calledger.events.Origin;
import org.calledger.events.PartialDate;
import org.calledger.events.Participant;
import org.calledger.events.Place;
import org.calledger.events.Reporter;
import org.calledger.events.Source;
import org.calledger.events.Subject;
import org.calledger.events.Verdict;
import org.calledger.events.VolunteeringEvent.WorkLogged;
import org.calledger.events.WorkId;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.ledger.axon.FactTags;
import org.jspecify.annotations.Nullable;

/** Twenty years, month by month, in all gminas at once; the large cities have the most. */
final class History {
    static final YearMonth FIRST = YearMonth.of(2005, 1);
    static final int MONTHS = 240;

    private static final List<NeedCategory> CATEGORIES = List.of(NeedCategory.values());
    private static final List<NeedChannel> CHANNELS = List.of(NeedChannel.values());
    private static final List<InitiativeKind> KINDS = List.of(InitiativeKind.values());
    private static final List<GatheringKind> GATHERINGS = List.of(GatheringKind.values());
    private static final List<JoiningRole> ROLES =
            List.of(JoiningRole.PARTICIPANT, JoiningRole.PARTICIPANT, JoiningRole.VOLUNTEER, JoiningRole.LEADER);
    private static final List<String> WORDS =
            List.of("Ławki w cieniu", "Plac zabaw", "Świetlica", "Ścieżka nad Wisłą", "Dzień sąsiada", "Żłobek");

    private final Chance chance;
    private final People people;
    private final Recording facts;
    private YearMonth month = FIRST;

    /** Where facts go; gives the event's id. */
    @FunctionalInterface
    interface Recording {
        UUID record(Fact fact);
    }

    History(Chance chance, Recording facts) {
        this.chance = chance;
        this.people = new People(chance);
        this.facts = facts;
    }

    void in(YearMonth now) {
        month = now;
    }

    /** One more thing happens there: one to a dozen facts. */
    void happen(Gmina gmina) {
        int what = chance.below(100);
        if (gmina.needs.isEmpty() || what < 8) {
            need(gmina);
        } else if (gmina.initiatives.isEmpty() || what < 12) {
            initiative(gmina);
        } else if (what < 56) {
            support(gmina);
        } else if (what < 70) {
            joining(gmina);
        } else if (what < 88) {
            gathering(gmina);
        } else if (what < 96) {
            work(gmina);
        } else if (what < 97) {
            milestone(gmina);
        } else {
            puttingRight(gmina);
        }
    }

    private void need(Gmina gmina) {
        NeedId id = new NeedId(chance.id());
        CommunityId community = chance.mostly(gmina.neighbourhoods);
        PartialDate on = on();
        Place place = chance.in(85) ? place(gmina) : null;
        tell(
                gmina,
                new NeedReported(
                        id,
                        community,
                        chance.of(WORDS) + " " + chance.below(1000),
                        chance.mostly(CATEGORIES),
                        chance.in(30) ? "Mieszkańcy proszą o to od dawna, na zebraniach i przy okazji." : null,
                        place,
                        chance.of(CHANNELS),
                        chance.in(20) ? List.of("seniorzy") : List.of(),
                        null,
                        on,
                        null,
                        source()));
        gmina.needs.add(new Gmina.OpenNeed(id, community, on));
    }

    private void support(Gmina gmina) {
        Gmina.OpenNeed need = gmina.needs.any(chance);
        boolean paper = chance.in(8);
        tell(
                gmina,
                new NeedSupported(
                        need.id(),
                        need.community(),
                        paper ? null : people.one(gmina),
                        paper ? people.counted(0) : null,
                        on(),
                        null,
                        null));
    }

    private void initiative(Gmina gmina) {
        Gmina.OpenNeed need = gmina.needs.any(chance);
        InitiativeId id = new InitiativeId(chance.id());
        tell(
                gmina,
                new InitiativeProposed(
                        id,
                        gmina.centre,
                        gmina.institution,
                        chance.of(WORDS) + " razem",
                        chance.mostly(KINDS),
                        chance.in(60) ? Origin.GRASS_ROOTS : Origin.SYSTEMIC,
                        List.of(need.id()),
                        List.of(need.community()),
                        null,
                        null,
                        null,
                        on(),
                        null,
                        null));
        tell(gmina, new InitiativeStarted(id, gmina.centre, on(), null, null));
        if (chance.in(40)) {
            tell(
                    gmina,
                    new InitiativeCompleted(
                            id, gmina.centre, List.of(new NeedOutcome(need.id(), Verdict.MET)), on(), null, null));
        } else {
            gmina.initiatives.add(new Gmina.OpenInitiative(id, need.community(), gmina.centre, need.id()));
        }
    }

    private void joining(Gmina gmina) {
        Gmina.OpenInitiative initiative = gmina.initiatives.any(chance);
        tell(
                gmina,
                new InitiativeJoined(
                        initiative.id(),
                        people.one(gmina),
                        null,
                        chance.of(ROLES),
                        chance.in(50) ? initiative.community() : null,
                        on(),
                        null,
                        null));
    }

    private void gathering(Gmina gmina) {
        Gmina.OpenInitiative initiative = gmina.initiatives.any(chance);
        List<Participant> named = people.some(gmina);
        tell(
                gmina,
                new EventRecorded(
                        new GatheringId(chance.id()),
                        initiative.id(),
                        gmina.centre,
                        null,
                        chance.of(WORDS),
                        chance.mostly(GATHERINGS),
                        initiative.community(),
                        chance.in(60) ? place(gmina) : null,
                        people.counted(named.size()),
                        named,
                        List.of(),
                        null,
                        null,
                        null,
                        on(),
                        null,
                        source()));
    }

    private void work(Gmina gmina) {
        Gmina.OpenInitiative initiative = gmina.initiatives.any(chance);
        tell(
                gmina,
                new WorkLogged(
                        new WorkId(chance.id()),
                        initiative.id(),
                        null,
                        gmina.centre,
                        gmina.institution,
                        15 * (1 + chance.skewed(40)),
                        List.of(people.one(gmina)),
                        null,
                        chance.in(70) ? Reporter.SELF : Reporter.STAFF,
                        "porządki",
                        null,
                        initiative.community(),
                        on(),
                        null,
                        null));
    }

    private void milestone(Gmina gmina) {
        tell(
                gmina,
                new MilestoneRecorded(
                        new MilestoneId(chance.id()),
                        chance.of(WORDS),
                        null,
                        new Subject(null, null, gmina.id, null),
                        Confidence.LIKELY,
                        on(),
                        null,
                        new Source("Kronika gminy", null, null, "7", null)));
    }

    private void puttingRight(Gmina gmina) {
        Gmina.Told told = gmina.told.any(chance);
        if (chance.in(75)) {
            facts.record(new FactCorrected(
                    told.eventId(),
                    told.type(),
                    EventTypes.storedAs(EventTypes.named(told.type()).orElseThrow())
                            .revision(),
                    Map.of("on", on().toString()),
                    List.of(),
                    "pomyłka w dacie",
                    told.tags(),
                    null,
                    null));
        } else {
            facts.record(new FactRetracted(told.eventId(), told.type(), "nie było", told.tags(), null, null));
        }
    }

    private void tell(Gmina gmina, Fact fact) {
        UUID id = facts.record(fact);
        Set<String> tags = new HashSet<>();
        FactTags.of(fact).forEach(tag -> tags.add(tag.toString()));
        gmina.told.add(new Gmina.Told(id, EventTypes.storedAs(fact.getClass()).name(), new ArrayList<>(tags)));
    }

    private Place place(Gmina gmina) {
        return new Place(chance.around(gmina.latitude, 0.1), chance.around(gmina.longitude, 0.1), null);
    }

    private @Nullable Source source() {
        return chance.in(4) ? new Source("Lista obecności", null, null, null, null) : null;
    }

    /** Mostly a day of this month; sometimes only the month, the year, about, before. */
    private PartialDate on() {
        LocalDate day = month.atDay(1 + chance.below(month.lengthOfMonth()));
        int how = chance.below(1000);
        if (how < 900) {
            return PartialDate.of(day);
        }
        if (how < 950) {
            return PartialDate.parse(month.toString());
        }
        String year = Integer.toString(month.getYear());
        if (how < 990) {
            return PartialDate.parse(year);
        }
        return PartialDate.parse(how < 995 ? year + "~" : "../" + year);
    }
}
