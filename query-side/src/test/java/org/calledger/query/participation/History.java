package org.calledger.query.participation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.calledger.events.AgeBand;
import org.calledger.events.Background;
import org.calledger.events.CentreEvent.CentreFormChanged;
import org.calledger.events.CentreForm;
import org.calledger.events.CommunityId;
import org.calledger.events.Fact;
import org.calledger.events.GatheringEvent.AttendanceRecorded;
import org.calledger.events.GatheringEvent.EventCancelled;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.GatheringId;
import org.calledger.events.GatheringKind;
import org.calledger.events.Headcount;
import org.calledger.events.InitiativeEvent.InitiativeCompleted;
import org.calledger.events.InitiativeEvent.InitiativeJoined;
import org.calledger.events.InitiativeEvent.InitiativeProposed;
import org.calledger.events.InitiativeEvent.InitiativeStarted;
import org.calledger.events.InitiativeId;
import org.calledger.events.InitiativeKind;
import org.calledger.events.JoiningRole;
import org.calledger.events.MilestoneId;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedMerged;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedEvent.NeedSupported;
import org.calledger.events.NeedEvent.SupportWithdrawn;
import org.calledger.events.NeedId;
import org.calledger.events.Origin;
import org.calledger.events.PartialDate;
import org.calledger.events.Participant;
import org.calledger.events.Place;
import org.calledger.events.ProgrammeEvent.InitiativeIncluded;
import org.calledger.events.ProgrammeId;
import org.calledger.events.Reporter;
import org.calledger.events.Sex;
import org.calledger.events.Subject;
import org.calledger.events.VolunteeringEvent.WorkConfirmed;
import org.calledger.events.VolunteeringEvent.WorkLogged;
import org.calledger.events.VolunteeringEvent.WorkRejected;
import org.calledger.events.WorkId;
import org.calledger.query.testing.Town;
import org.jspecify.annotations.Nullable;

/** A town's history at random: everything that figures look at happens in it. */
final class History {
    /** Every form of a date, around the same few years. */
    static final List<String> DATES = List.of(
            "2008",
            "2009",
            "2009-03",
            "2009-03-15",
            "2009-XX",
            "200X",
            "2009~",
            "2009-05?",
            "2009-12-31",
            "2010-01-01",
            "2009/2010",
            "2009-11/2010-02",
            "2010/..",
            "../2008",
            "../2009-06-30",
            "2009-12-28/2010-01-03%",
            "2010-08-30",
            "2008-12-29",
            "2009-01-01~",
            "2010-10-01/2010-12-31",
            "2010-02",
            "201X?");

    final Town town = new Town();
    final Told told;
    final List<CommunityId> communities;
    private final Random random;
    private final Borders borders;
    private final List<NeedReported> needs = new ArrayList<>();
    private final List<InitiativeProposed> initiatives = new ArrayList<>();
    private final List<EventRecorded> gatherings = new ArrayList<>();
    private final List<WorkLogged> works = new ArrayList<>();
    private final List<Participant> people = new ArrayList<>();
    private final Map<NeedId, Integer> merged = new HashMap<>();
    private final List<Long> dated = new ArrayList<>();
    private final Set<String> stepped = new HashSet<>();
    private final List<ProgrammeId> programmes = List.of(town.programme, new ProgrammeId(Town.id()));

    History(Told told, long seed) {
        this.told = told;
        this.random = new Random(seed);
        town.beginnings().forEach(told::tell);
        this.borders = new Borders(town, told, random);
        this.communities = borders.communities();
        for (int n = 0; n < 8; n++) {
            people.add(new Participant(
                    Town.person(),
                    pick(List.of(AgeBand.parse("16-24"), AgeBand.parse("65-"))),
                    n % 3 == 0 ? null : pick(List.of(Sex.F, Sex.M)),
                    List.of(
                                    List.of(Background.RESIDENT),
                                    List.<Background>of(),
                                    List.of(Background.ACTIVIST, Background.NGO))
                            .get(n % 3)));
        }
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    PartialDate day() {
        return Town.day(pick(DATES));
    }

    private @Nullable Place place() {
        return once(3)
                ? null
                : new Place(51.001 + random.nextInt(18) / 10.0 * 0.01, 19.001 + random.nextInt(18) / 10.0 * 0.01, null);
    }

    void step() {
        switch (random.nextInt(17)) {
            case 0, 1 -> need();
            case 2, 3, 4 -> support();
            case 5 -> initiative();
            case 6 -> aroundInitiative();
            case 7, 8, 9, 10 -> gathering();
            case 11 -> aroundGathering();
            case 12, 13 -> work();
            case 14 ->
                told.tell(Town.milestone(
                        new MilestoneId(Town.id()),
                        once(2)
                                ? new Subject(null, null, pick(communities), null)
                                : new Subject(null, town.centre, null, null),
                        pick(DATES)));
            case 15 -> put();
            default -> border();
        }
    }

    private void dated(Fact fact) {
        dated.add(told.tell(fact));
    }

    private void need() {
        NeedReported need = new NeedReported(
                new NeedId(Town.id()),
                pick(communities),
                "Ławka",
                pick(List.of(NeedCategory.GREENERY, NeedCategory.CULTURE)),
                null,
                place(),
                null,
                List.of(),
                null,
                day(),
                null,
                null);
        needs.add(need);
        dated(need);
    }

    private Headcount headcount(int named) {
        return switch (random.nextInt(5)) {
            case 0 -> Headcount.UNKNOWN;
            case 1 -> Headcount.NOT_APPLICABLE;
            case 2 ->
                new Headcount.Known(
                        20 + named,
                        List.of(
                                new Headcount.Cell(AgeBand.parse("65-"), Sex.F, null, 7 + named),
                                new Headcount.Cell(null, Sex.M, Background.NGO, 4)));
            case 3 -> Headcount.of(named);
            default -> Headcount.of(named + random.nextInt(30));
        };
    }

    private void support() {
        if (needs.isEmpty()) {
            return;
        }
        NeedReported need = pick(needs);
        Participant person = once(3) ? null : pick(people);
        dated(new NeedSupported(
                need.needId(), need.communityId(), person, person == null ? headcount(0) : null, day(), null, null));
        if (person != null && once(6)) {
            told.tell(new SupportWithdrawn(need.needId(), person.personId(), day(), null, null));
        }
    }

    private void initiative() {
        if (needs.size() < 2) {
            return;
        }
        List<NeedReported> some = once(2) ? List.of(pick(needs)) : List.of(needs.getFirst(), pick(needs));
        boolean centre = once(2);
        InitiativeProposed initiative = new InitiativeProposed(
                new InitiativeId(Town.id()),
                centre ? town.centre : null,
                centre ? null : town.ops,
                "Razem",
                pick(List.of(InitiativeKind.CULTURE, InitiativeKind.CARE)),
                pick(List.of(Origin.GRASS_ROOTS, Origin.SYSTEMIC)),
                some.stream().map(NeedReported::needId).distinct().toList(),
                some.stream().map(NeedReported::communityId).distinct().toList(),
                null,
                once(2) ? town.programme : null,
                null,
                day(),
                null,
                null);
        initiatives.add(initiative);
        dated(initiative);
    }

    private void aroundInitiative() {
        if (initiatives.isEmpty()) {
            return;
        }
        InitiativeProposed one = pick(initiatives);
        int what = random.nextInt(4);
        if (what < 2 && !stepped.add(one.initiativeId() + " " + what)) {
            return;
        }
        switch (what) {
            case 0 -> dated(new InitiativeStarted(one.initiativeId(), one.centreId(), day(), null, null));
            case 1 -> dated(new InitiativeCompleted(one.initiativeId(), one.centreId(), List.of(), day(), null, null));
            case 2 -> told.tell(new InitiativeIncluded(pick(programmes), one.initiativeId(), day(), null, null));
            default -> {
                boolean person = !once(4);
                dated(new InitiativeJoined(
                        one.initiativeId(),
                        person ? pick(people) : null,
                        person ? null : town.ops,
                        pick(List.of(JoiningRole.LEADER, JoiningRole.PARTICIPANT)),
                        once(2) ? pick(communities) : null,
                        day(),
                        null,
                        null));
            }
        }
    }

    private void gathering() {
        List<Participant> named = new ArrayList<>();
        people.forEach(person -> {
            if (once(4)) {
                named.add(person);
            }
        });
        InitiativeProposed of = initiatives.isEmpty() || once(2) ? null : pick(initiatives);
        boolean centre = once(2);
        EventRecorded event = new EventRecorded(
                new GatheringId(Town.id()),
                of == null ? null : of.initiativeId(),
                of == null && centre ? town.centre : null,
                of == null && !centre ? town.ops : null,
                "Zebranie",
                pick(List.of(GatheringKind.MEETING, GatheringKind.WORKSHOP)),
                once(6) ? null : pick(communities),
                place(),
                headcount(named.size()),
                named,
                List.of(),
                null,
                once(3) ? pick(programmes) : null,
                null,
                day(),
                null,
                null);
        gatherings.add(event);
        dated(event);
    }

    private void aroundGathering() {
        if (gatherings.isEmpty()) {
            return;
        }
        EventRecorded event = pick(gatherings);
        if (once(4)) {
            told.tell(new EventCancelled(event.gatheringId(), "deszcz", day(), null, null));
        } else if (event.participants().isEmpty()
                && event.headcount() instanceof Headcount.Known known
                && known.total() > 20) {
            told.tell(new AttendanceRecorded(
                    event.gatheringId(), List.of(people.get(0), people.get(1)), day(), null, null));
            gatherings.remove(event);
        }
    }

    private void work() {
        if (!works.isEmpty() && once(2)) {
            WorkLogged done = pick(works);
            told.tell(
                    once(3)
                            ? new WorkRejected(done.workId(), "pomyłka", day(), null, null)
                            : new WorkConfirmed(
                                    done.workId(), once(3) ? done.minutes() + 1 : done.minutes(), day(), null, null));
            return;
        }
        EventRecorded at = gatherings.isEmpty() || once(2) ? null : pick(gatherings);
        List<Participant> named =
                once(3) ? List.of() : List.of(people.get(2), people.get(3)).subList(0, 1 + random.nextInt(2));
        WorkLogged work = new WorkLogged(
                new WorkId(Town.id()),
                null,
                at == null ? null : at.gatheringId(),
                at == null ? town.centre : null,
                null,
                30 + random.nextInt(300),
                named,
                named.isEmpty() ? headcount(0) : null,
                pick(List.of(Reporter.SELF, Reporter.STAFF)),
                null,
                once(3) ? pick(programmes) : null,
                once(2) ? pick(communities) : null,
                day(),
                null,
                null);
        works.add(work);
        dated(work);
    }

    private void put() {
        if (dated.isEmpty()) {
            return;
        }
        long origin = pick(dated);
        if (!told.isUntouched(origin)) {
            return;
        }
        if (once(2)) {
            told.correct(origin, Map.of("on", pick(DATES)));
        } else {
            told.retract(origin);
        }
    }

    private void border() {
        if (borders.areMany()) {
            return;
        }
        switch (random.nextInt(5)) {
            case 0 -> borders.move(day());
            case 1 -> borders.split(day());
            case 2 -> borders.merge(day());
            case 3 -> mergeNeeds();
            default ->
                told.tell(new CentreFormChanged(
                        town.centre,
                        pick(List.of(CentreForm.VILLAGE_HALL, CentreForm.SOCIAL_CENTRE)),
                        day(),
                        null,
                        null));
        }
    }

    private void mergeNeeds() {
        List<NeedReported> left = needs.stream()
                .filter(need -> !merged.containsKey(need.needId()))
                .toList();
        if (left.size() >= 2) {
            told.tell(new NeedMerged(left.getFirst().needId(), left.getLast().needId(), day(), null, null));
            merged.put(left.getFirst().needId(), 1);
        }
    }
}
